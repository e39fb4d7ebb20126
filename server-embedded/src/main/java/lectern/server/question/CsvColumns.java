package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.importing.FieldRows;

/** The columns of the requirement (004). A file names them in any order and case. */
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

    private CsvColumns() {}

    /**
     * Reads the header: the column that each cell names, empty where it names none.
     *
     * @throws DomainException CSV_PARSE_ERROR that names each unknown, repeated or missing column
     */
    static List<String> of(String[] header) {
        List<String> columns = new ArrayList<>(header.length);
        List<ErrorDetail> details = new ArrayList<>();
        for (String cell : header) {
            columns.add(column(cell.strip(), columns, details));
        }
        for (String missing : new TreeSet<>(REQUIRED)) {
            if (!columns.contains(missing)) {
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

    private static String column(String name, List<String> before, List<ErrorDetail> details) {
        if (name.isEmpty()) {
            // A spreadsheet leaves nameless columns at the end; they do no harm while they are empty.
            return "";
        }
        for (String column : ALL) {
            if (column.equalsIgnoreCase(name)) {
                if (before.contains(column)) {
                    details.add(new ErrorDetail(column, "this column stands there twice: keep one", 1L, name));
                }
                return column;
            }
        }
        String shown = FieldRows.cut(name);
        details.add(new ErrorDetail(shown, "this column is unknown: rename or remove it", 1L, shown));
        return "";
    }
}
