package lectern.server.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lectern.model.importing.ImportOptions;
import lectern.model.wire.ErrorDetail;
import lectern.server.sheet.Apostrophe;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.SourceFile;

/**
 * The rows of a table below its header, with the cells found by field: mapped, freed of apostrophes, and filled with the
 * fixed values. Blank rows are passed over. Fields are named by their place in the target's list. Used by one thread.
 */
public final class FieldRows {
    private static final int ABSENT = -1;
    private static final int LONGEST_VALUE = 200;

    private final Sheet sheet;
    private final SourceFile file;
    private final boolean apostrophes;
    /** By field: the cell of a row, the name of its column, the value where it is empty. */
    private final int[] cells;

    private final String[] names;
    private final String[] fixed;
    /** How many cells of a row may hold something, and which of these may not. */
    private final boolean[] allowed;

    private String[] row = {};

    /**
     * @param sheet stands behind its header
     * @param file that the sheet reads
     * @param header the names of the columns, for findings
     */
    FieldRows(Sheet sheet, SourceFile file, List<TargetField> fields, List<String> header, ImportOptions options) {
        this.sheet = sheet;
        this.file = file;
        this.apostrophes = options.apostrophes();
        this.cells = new int[fields.size()];
        this.names = new String[fields.size()];
        this.fixed = new String[fields.size()];
        this.allowed = new boolean[header.size()];
        Arrays.fill(allowed, true);
        Map<String, String> values = options.fixed();
        for (int i = 0; i < cells.length; i++) {
            String name = fields.get(i).name();
            String value = values.get(name);
            fixed[i] = value == null ? "" : value;
            cells[i] = options.columns().indexOf(name);
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
        int cell = cells[field];
        if (cell == ABSENT || cell >= row.length || row[cell].isBlank()) {
            return fixed[field];
        }
        return apostrophes ? Apostrophe.take(row[cell]) : row[cell];
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
    public ErrorDetail flaw(int field, String message, String value) {
        return new ErrorDetail(names[field], message, row(), cut(value));
    }

    /** How much of the file is read, 0 to 1. */
    public double part() throws IOException {
        return file.size() == 0 ? 1 : Math.min(1, (double) file.position() / file.size());
    }

    /** At most 200 characters of a refused value, and no half of a pair at the end. */
    public static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
        return value.substring(0, splits ? LONGEST_VALUE - 1 : LONGEST_VALUE);
    }
}
