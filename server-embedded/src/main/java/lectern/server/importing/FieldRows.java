package lectern.server.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.importing.ImportOptions;
import lectern.model.wire.ErrorDetail;
import lectern.server.sheet.Apostrophe;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table below its header, with the cells found by field: mapped, freed of apostrophes, and filled with the
 * fixed values. Blank rows are passed over. Fields are named by their place in the target's list. Used by one thread.
 */
public final class FieldRows {
    private static final int ABSENT = -1;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_LABEL = 120;

    private final Sheet sheet;
    private final SourceFile file;
    private final boolean apostrophes;
    /** By field: the cell of a row, the name of its column, the value where it is empty. */
    private final int[] cells;

    private final String[] names;
    private final String[] fixed;
    /** Whether a column may hold something; beyond the last one none may. */
    private final boolean[] allowed;

    private String[] row = {};

    /**
     * A table whose columns are mapped by options.
     *
     * @param sheet stands behind its header
     * @param file that the sheet reads
     * @param header the names of the columns, for findings
     */
    static FieldRows mapped(
            Sheet sheet, SourceFile file, List<TargetField> fields, List<String> header, ImportOptions options) {
        boolean[] allowed = new boolean[header.size()];
        Arrays.fill(allowed, true);
        return new FieldRows(
                sheet,
                file,
                fields.stream().map(TargetField::name).toList(),
                options.columns(),
                header,
                options.fixed(),
                options.apostrophes(),
                allowed);
    }

    /**
     * A table whose columns all bear the names of fields.
     *
     * @param sheet stands behind its header
     * @param header the field of each column, empty where it has none; such a column may hold nothing
     */
    public static FieldRows named(Sheet sheet, SourceFile file, List<String> fields, List<String> header) {
        boolean[] allowed = new boolean[header.size()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = !header.get(i).isEmpty();
        }
        return new FieldRows(sheet, file, fields, header, header, Map.of(), false, allowed);
    }

    private FieldRows(
            Sheet sheet,
            SourceFile file,
            List<String> fields,
            List<String> columns,
            List<String> header,
            Map<String, @Nullable String> values,
            boolean apostrophes,
            boolean[] allowed) {
        this.sheet = sheet;
        this.file = file;
        this.apostrophes = apostrophes;
        this.allowed = allowed;
        this.cells = new int[fields.size()];
        this.names = new String[fields.size()];
        this.fixed = new String[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            String name = fields.get(i);
            fixed[i] = Objects.requireNonNullElse(values.get(name), "");
            cells[i] = columns.indexOf(name);
            names[i] = cells[i] == ABSENT || cells[i] >= header.size() ? name : header.get(cells[i]);
        }
    }

    /** Goes to the next row with something in it; false after the last. */
    public boolean next() {
        for (String[] next = sheet.next(); next != null; next = sheet.next()) {
            if (!Sheet.blank(next)) {
                row = next;
                return true;
            }
        }
        return false;
    }

    /** The number of the row, from 1 with the header and blank rows counted. */
    public long row() {
        return sheet.row();
    }

    /** What a row says of a field, as it stands there; the fixed value where it says nothing. */
    public String get(int field) {
        if (!told(field)) {
            return fixed[field];
        }
        String cell = row[cells[field]];
        return apostrophes ? Apostrophe.take(cell) : cell;
    }

    /** Whether the row itself says something of a field. */
    public boolean told(int field) {
        int cell = cells[field];
        return cell != ABSENT && cell < row.length && !row[cell].isBlank();
    }

    /** The first text that stands where no column is; null where there is none. */
    public @Nullable ErrorDetail stray() {
        for (int i = 0; i < row.length; i++) {
            if ((i >= allowed.length || !allowed[i]) && !row[i].isBlank()) {
                return new ErrorDetail(
                        "column " + (i + 1),
                        "stands in a column without a name: remove it, or quote cells that hold the delimiter",
                        row(),
                        cut(row[i]));
            }
        }
        return null;
    }

    /** Whether a column or a fixed value gives a field. */
    public boolean given(int field) {
        return cells[field] != ABSENT || !fixed[field].isEmpty();
    }

    /** What the file calls the column of a field; the field's own name where no column holds it. */
    public String column(int field) {
        return names[field];
    }

    /** Characters in the row. */
    public int weight() {
        int weight = 0;
        for (String cell : row) {
            weight += cell.length();
        }
        return weight;
    }

    /** Something wrong with a field of the row. */
    public ErrorDetail flaw(int field, String message, @Nullable String value) {
        return new ErrorDetail(names[field], message, row(), value == null ? null : cut(value));
    }

    /** How much of the file is read, 0 to 1. */
    public double part() throws IOException {
        return file.size() == 0 ? 1 : Math.min(1, (double) file.position() / file.size());
    }

    /** At most 200 characters of a refused value. */
    public static String cut(String value) {
        return cut(value, LONGEST_VALUE);
    }

    /** At most 120 characters of a stem or title, as {@link Item#label}. */
    public static String label(String text) {
        return cut(text, LONGEST_LABEL);
    }

    /** No half of a pair at the end. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
