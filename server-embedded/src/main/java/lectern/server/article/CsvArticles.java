package lectern.server.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.wire.DomainException;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file with one row a sentence. The rows of an article stand together; its title may stand in the first of them
 * alone, and so may all else that tells of the article.
 */
final class CsvArticles {
    private final Sheet sheet;
    private final CsvHeader header;
    private final CsvCells cells;
    private final ArticleRules rules;
    private final ArticleIntake intake;
    /** Where each article began, by title. */
    private final Map<String, Long> begun = new HashMap<>();

    private List<SentenceDraft> sentences = new ArrayList<>();
    private @Nullable ArticleDraft current;
    private String[] firstRow = {};
    private long firstRowNumber;

    CsvArticles(Sheet sheet, ArticleRules rules, ArticleIntake intake) {
        this.sheet = sheet;
        this.rules = rules;
        this.intake = intake;
        String[] names = sheet.next();
        if (names == null || Sheet.blank(names)) {
            throw Unreadable.at(1, "the header is missing: the first row names the columns");
        }
        this.header = new CsvHeader(names);
        this.cells = new CsvCells(header);
    }

    /**
     * Reads to the end.
     *
     * @throws DomainException CSV_PARSE_ERROR where the file is broken; what is wrong with single rows goes to the intake
     */
    void read() {
        boolean any = false;
        for (String[] row = sheet.next(); row != null; row = sheet.next()) {
            if (!Sheet.blank(row)) {
                any = true;
                take(row);
            }
        }
        if (!any) {
            throw Unreadable.at(2, "there is nothing below the header: write the sentences there");
        }
        finish();
    }

    private void take(String[] row) {
        Checks checks = new Checks(sheet.row());
        header.strays(row, checks);
        String title = header.cell(row, CsvColumn.TITLE).strip();
        if (current == null && title.isEmpty()) {
            checks.add("title", "must not be blank: the first row of an article names it", null);
        } else if (current == null || !(title.isEmpty() || title.equals(current.title()))) {
            begin(title, row, checks);
        } else {
            sameAsFirst(row, checks);
        }
        SentenceDraft sentence = cells.sentence(row, checks);
        rules.sentence(checks, sentence);
        sentences.add(sentence);
        if (sentences.size() == ArticleDraft.MOST_SENTENCES + 1) {
            checks.add("content", "is sentence " + sentences.size() + " of this article: begin another", null);
        }
        intake.find(CsvCells.byColumn(checks.details()));
    }

    private void begin(String title, String[] row, Checks checks) {
        finish();
        Long before = begun.putIfAbsent(title, sheet.row());
        if (before != null) {
            checks.add("title", "began in row " + before + " already: put the rows of an article together", title);
        }
        ArticleDraft draft = cells.heading(title, row, checks);
        rules.heading(checks, draft);
        current = draft;
        firstRow = row;
        firstRowNumber = sheet.row();
    }

    private void sameAsFirst(String[] row, Checks checks) {
        for (CsvColumn column : CsvColumn.values()) {
            String cell = header.cell(row, column);
            if (column.ofArticle() && !cell.isBlank() && !cell.equals(header.cell(firstRow, column))) {
                String first = "is another than in row " + firstRowNumber + ", where this article begins";
                checks.add(column.label(), first + ": make them the same or leave this one empty", cell);
            }
        }
    }

    private void finish() {
        if (current != null) {
            intake.add(CsvCells.whole(current, sentences));
        }
        sentences = new ArrayList<>();
    }
}
