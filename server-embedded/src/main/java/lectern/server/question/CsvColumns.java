package lectern.server.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/** Where each column of the requirement (004) stands in a file. Columns are found by name, in any order and case. */
final class CsvColumns {
    static final String CATEGORY = "categoryId";
    static final String CONTENT_TYPE = "contentType";
    static final String DIFFICULTY = "difficulty";
    static final String STEM = "stemText";
    static final String ANSWER = "correctAnswer";
    static final List<String> DISTRACTORS =
            List.of("distractor1", "distractor2", "distractor3", "distractor4", "distractor5");
    static final String CARD_SUMMARY = "cardSummary";
    static final String CARD_DEEP_DIVE = "cardDeepDive";
    static final String CARD_SOURCE_REF = "cardSourceRef";
    static final List<String> ALL = List.of(
            CATEGORY,
            CONTENT_TYPE,
            DIFFICULTY,
            STEM,
            ANSWER,
            "distractor1",
            "distractor2",
            "distractor3",
            "distractor4",
            "distractor5",
            CARD_SUMMARY,
            CARD_DEEP_DIVE,
            CARD_SOURCE_REF);
    private static final Set<String> REQUIRED = Set.of(CATEGORY, CONTENT_TYPE, DIFFICULTY, STEM, ANSWER, "distractor1");
    private static final int ABSENT = -1;

    /** By the order of {@link #ALL}: the cell in a row. */
    private final int[] cells = new int[ALL.size()];

    private final boolean[] named;

    private CsvColumns(int width) {
        Arrays.fill(cells, ABSENT);
        named = new boolean[width];
    }

    /**
     * Reads the header.
     *
     * @throws DomainException CSV_PARSE_ERROR that names each unknown, repeated or missing column
     */
    static CsvColumns of(String[] header) {
        CsvColumns columns = new CsvColumns(header.length);
        List<ErrorDetail> details = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            String name = header[i].strip();
            // A spreadsheet leaves nameless columns at the end; they do no harm while they are empty.
            if (!name.isEmpty()) {
                columns.take(name, i, details);
            }
        }
        for (String missing : new TreeSet<>(REQUIRED)) {
            if (columns.cells[ALL.indexOf(missing)] == ABSENT) {
                details.add(new ErrorDetail(missing, "this column is missing: add it to the header", 1L, null));
            }
        }
        if (!details.isEmpty()) {
            String names = String.join(
                    ", ",
                    details.stream()
                            .map(detail -> String.valueOf(detail.field()))
                            .toList());
            throw new DomainException(
                    ErrorCode.CSV_PARSE_ERROR,
                    "The header does not fit: " + names + ". Known columns: " + String.join(", ", ALL),
                    details);
        }
        return columns;
    }

    private void take(String name, int cell, List<ErrorDetail> details) {
        named[cell] = true;
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).equalsIgnoreCase(name)) {
                if (cells[i] != ABSENT) {
                    details.add(new ErrorDetail(ALL.get(i), "this column stands there twice: keep one", 1L, name));
                }
                cells[i] = cell;
                return;
            }
        }
        String shown = CsvFindings.cut(name);
        details.add(new ErrorDetail(shown, "this column is unknown: rename or remove it", 1L, shown));
    }

    /** The cell of a column, empty where the file has no such column or the row ends before it. */
    String cell(String[] row, int column) {
        int cell = cells[column];
        return cell == ABSENT || cell >= row.length ? "" : row[cell];
    }

    /** The first cell with text in it that no column of the header names; -1 where there is none. */
    int stray(String[] row) {
        for (int i = 0; i < row.length; i++) {
            if ((i >= named.length || !named[i]) && !row[i].isBlank()) {
                return i;
            }
        }
        return ABSENT;
    }
}
