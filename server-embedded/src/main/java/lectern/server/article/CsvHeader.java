package lectern.server.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/** The header of a file whose columns must bear the names that they have in an export, in any order. */
final class CsvHeader {
    private CsvHeader() {}

    /**
     * The column that each cell names, empty where it names none.
     *
     * @throws DomainException CSV_PARSE_ERROR that names each unknown, repeated or missing column
     */
    static List<String> of(String[] header) {
        List<String> columns = new ArrayList<>(header.length);
        List<ErrorDetail> details = new ArrayList<>();
        for (String cell : header) {
            // A spreadsheet leaves nameless columns at the end; they do no harm while they are empty.
            columns.add(cell.isBlank() ? "" : column(cell.strip(), columns, details));
        }
        for (CsvColumn needed : CsvColumn.values()) {
            if (CsvColumn.REQUIRED.contains(needed) && !columns.contains(needed.label())) {
                details.add(new ErrorDetail(needed.label(), "this column is missing: add it to the header", 1L, null));
            }
        }
        if (!details.isEmpty()) {
            String names = details.stream()
                    .map(detail -> String.valueOf(detail.field()))
                    .collect(Collectors.joining(", "));
            throw new DomainException(
                    ErrorCode.CSV_PARSE_ERROR,
                    "The header does not fit: " + names + ". Known columns: " + String.join(", ", CsvColumn.LABELS)
                            + ". Nothing was imported.",
                    details);
        }
        return columns;
    }

    private static String column(String name, List<String> before, List<ErrorDetail> details) {
        String shown = name.length() > 50 ? name.substring(0, 49) + "…" : name;
        String label = Stream.of(CsvColumn.values())
                .filter(column -> column.named(name))
                .map(CsvColumn::label)
                .findFirst()
                .orElse("");
        if (label.isEmpty()) {
            details.add(new ErrorDetail(shown, "this column is unknown: rename or remove it", 1L, shown));
        } else if (before.contains(label)) {
            details.add(new ErrorDetail(label, "this column stands there twice: keep one", 1L, shown));
        }
        return label;
    }
}
