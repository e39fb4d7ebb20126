package lectern.desktop.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lectern.desktop.question.Fault.Kind;
import lectern.desktop.sheet.SheetException;
import lectern.desktop.sheet.SheetFile;
import lectern.desktop.sheet.SheetReader;
import lectern.desktop.task.Progress;

/** Reads a whole file row by row, in memory that does not grow with it, and says what is in it. */
final class SheetCheck {
    private static final int LISTED = 1_000;
    private static final int PREVIEWED = 100;

    private final RowReader reader;
    private final List<BadCell> bad = new ArrayList<>();
    private final List<PreviewRow> preview = new ArrayList<>();
    /** By slug: two spellings of one name make one category. */
    private final Map<String, NewCategory> unknown = new LinkedHashMap<>();

    private final Set<String> known = new LinkedHashSet<>();
    private boolean moreCategories;
    private long rows;
    private long badRows;

    private SheetCheck(RowReader reader) {
        this.reader = reader;
    }

    /**
     * Checks a file. One that can't be read to its end has its break among the findings.
     *
     * @throws IOException where the file is not there or its disk fails
     */
    static Findings check(SheetFile sheet, ColumnMapping mapping, CategoryNames categories, Progress progress)
            throws IOException {
        SheetCheck check = new SheetCheck(new RowReader(mapping, categories));
        try (SheetReader rows = sheet.open(read -> told(progress, read, sheet.size()))) {
            rows.header();
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                if (!SheetReader.blank(cells)) {
                    check.take(rows.row(), cells);
                }
            }
            if (check.rows == 0) {
                check.broken(2, Fault.of(Kind.EMPTY));
            }
        } catch (SheetException e) {
            check.broken(e.row(), fault(e));
        }
        return check.findings();
    }

    private static void told(Progress progress, long read, long size) {
        progress.report(read, size);
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    private void take(long number, String[] cells) {
        RowReader.Read read = reader.read(number, cells);
        rows++;
        boolean isBad = !read.bad().isEmpty();
        if (isBad) {
            badRows++;
            read.bad().stream().limit(LISTED - bad.size()).forEach(bad::add);
        }
        if (read.known() != null) {
            known.add(read.known().id());
        } else if (!read.category().isBlank() && read.category().length() <= DraftRules.LONGEST_CATEGORY) {
            count(read.category());
        }
        if (preview.size() < PREVIEWED) {
            boolean isNew = read.known() == null;
            preview.add(new PreviewRow(
                    number,
                    read.draft(),
                    read.known() == null ? read.category() : read.known().name(),
                    isNew,
                    isBad));
        }
    }

    private void count(String name) {
        String slug = CategoryNames.slugOf(name);
        if (unknown.size() < LISTED || unknown.containsKey(slug)) {
            unknown.merge(
                    slug,
                    new NewCategory(name, slug, 1),
                    (first, more) -> new NewCategory(first.name(), slug, first.rows() + 1));
        } else {
            moreCategories = true;
        }
    }

    private void broken(long row, Fault fault) {
        badRows++;
        rows++;
        bad.addFirst(BadCell.of(row, "", "", fault));
    }

    private Findings findings() {
        return new Findings(
                rows,
                badRows,
                List.copyOf(bad),
                List.copyOf(preview),
                List.copyOf(unknown.values()),
                moreCategories,
                Set.copyOf(known));
    }

    /** A broken file in words. */
    static Fault fault(SheetException broken) {
        return Fault.of(
                switch (broken.reason()) {
                    case EMPTY -> Kind.EMPTY;
                    case WORKBOOK -> Kind.WORKBOOK;
                    case NOT_TEXT -> Kind.NOT_TEXT;
                    case OPEN_QUOTE -> Kind.OPEN_QUOTE;
                    case BEHIND_QUOTE -> Kind.BEHIND_QUOTE;
                    case TOO_LONG -> Kind.TOO_LONG_ROW;
                    case TOO_WIDE -> Kind.TOO_WIDE;
                    case NO_HEADER -> Kind.NO_HEADER;
                });
    }
}
