package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.Unreadable;

/** Reads and checks a whole file and feeds its rows to a pipe; after the first finding it only goes on looking. */
final class CsvParser {
    private static final int ROWS_A_BATCH = 500;
    /** Bounds what waits in memory, however long the cells are. */
    private static final int CHARACTERS_A_BATCH = 256 * 1024;

    private final CsvSheet text;
    private final CsvFindings findings = new CsvFindings();
    private final CsvRows rows;
    private final CsvPipe pipe;
    private List<QuestionRow> batch = new ArrayList<>(ROWS_A_BATCH);
    private int characters;
    private int categoriesSent;
    private long created;

    CsvParser(CsvSheet text, Catalog catalog, boolean createCategories, Origin origin, CsvPipe pipe) {
        this.text = text;
        this.pipe = pipe;
        this.rows = new CsvRows(header(text), catalog, createCategories, origin, findings);
    }

    private static CsvColumns header(CsvSheet text) {
        String[] header = text.next();
        if (header == null || Sheet.blank(header)) {
            throw Unreadable.at(1, "the header is missing: the first row names the columns");
        }
        return CsvColumns.of(header);
    }

    /**
     * Reads to the end.
     *
     * @return questions handed over
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR or VALIDATION_FAILED, after the pipe was told to end
     */
    long run() throws InterruptedException {
        try {
            parse();
            send(CsvBatch.END);
        } catch (RuntimeException e) {
            end();
            throw e;
        }
        return created;
    }

    private void parse() throws InterruptedException {
        boolean any = false;
        for (String[] cells = text.next(); cells != null; cells = text.next()) {
            if (Sheet.blank(cells)) {
                continue;
            }
            any = true;
            QuestionRow row = rows.read(text.row(), cells);
            if (row != null && findings.clean()) {
                add(row, cells);
            }
        }
        if (!any) {
            throw Unreadable.at(2, "there is nothing below the header: write the questions there");
        }
        if (!findings.clean()) {
            throw findings.refusal();
        }
        flush();
    }

    private void add(QuestionRow row, String[] cells) throws InterruptedException {
        batch.add(row);
        for (String cell : cells) {
            characters += cell.length();
        }
        if (batch.size() == ROWS_A_BATCH || characters > CHARACTERS_A_BATCH) {
            flush();
        }
    }

    private void flush() throws InterruptedException {
        List<String> made = rows.made().stream().skip(categoriesSent).toList();
        categoriesSent += made.size();
        created += batch.size();
        send(new CsvBatch(made, batch, false));
        batch = new ArrayList<>(ROWS_A_BATCH);
        characters = 0;
    }

    private void send(CsvBatch next) throws InterruptedException {
        pipe.put(next);
    }

    /** The writer must not wait for what never comes. */
    private void end() throws InterruptedException {
        try {
            send(CsvBatch.END);
        } catch (CancellationException e) {
            // it has stopped waiting already
        }
    }
}
