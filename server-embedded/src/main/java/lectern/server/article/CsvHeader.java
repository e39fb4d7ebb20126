package lectern.server.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/** Where each column stands in a file; columns are found by name, in any order. */
final class CsvHeader {
    private final Map<CsvColumn, Integer> cells = new EnumMap<>(CsvColumn.class);

    /**
     * Reads the header.
     *
     * @throws DomainException CSV_PARSE_ERROR that names each unknown, repeated or missing column
     */
    CsvHeader(String[] header) {
        List<ErrorDetail> details = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            // A spreadsheet leaves nameless columns at the end; they do no harm while they are empty.
            if (!header[i].isBlank()) {
                take(header[i].strip(), i, details);
            }
        }
        for (CsvColumn needed : List.of(CsvColumn.TITLE, CsvColumn.CONTENT)) {
            if (!cells.containsKey(needed)) {
                details.add(new ErrorDetail(needed.label(), "this column is missing: add it to the header", 1L, null));
            }
        }
        if (!details.isEmpty()) {
            String names = details.stream()
                    .map(detail -> String.valueOf(detail.field()))
                    .collect(Collectors.joining(", "));
            String known = Stream.of(CsvColumn.values()).map(CsvColumn::label).collect(Collectors.joining(", "));
            throw new DomainException(
                    ErrorCode.CSV_PARSE_ERROR,
                    "The header does not fit: " + names + ". Known columns: " + known + ". Nothing was imported.",
                    details);
        }
    }

    private void take(String name, int cell, List<ErrorDetail> details) {
        String shown = name.length() > 50 ? name.substring(0, 49) + "…" : name;
        for (CsvColumn column : CsvColumn.values()) {
            if (column.named(name)) {
                if (cells.putIfAbsent(column, cell) != null) {
                    details.add(new ErrorDetail(column.label(), "this column stands there twice: keep one", 1L, shown));
                }
                return;
            }
        }
        details.add(new ErrorDetail(shown, "this column is unknown: rename or remove it", 1L, shown));
    }

    /** The cell of a column, empty where the file has no such column or the row ends before it. */
    String cell(String[] row, CsvColumn column) {
        Integer cell = cells.get(column);
        return cell == null || cell >= row.length ? "" : row[cell];
    }

    /** Notes every cell with text in it that no column of the header names. */
    void strays(String[] row, Checks checks) {
        for (int i = 0; i < row.length; i++) {
            if (!row[i].isBlank() && !cells.containsValue(i)) {
                checks.add("column " + (i + 1), "the header names no such column: remove the cell", row[i]);
            }
        }
    }
}
