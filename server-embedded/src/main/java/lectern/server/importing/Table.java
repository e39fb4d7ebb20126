package lectern.server.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportOptions;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.Sheet;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import lectern.server.sheet.XlsxSheet;

/**
 * A table opened as options say.
 *
 * @param sheet stands behind the header, where there is one
 * @param header the names of the columns: the header's, or A, B, C …
 */
record Table(Sheet sheet, List<String> header) implements AutoCloseable {

    /** @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where it can't be read */
    static Table open(SourceFile file, ImportOptions options) throws IOException {
        Sheet sheet = sheet(file, options);
        try {
            if (!options.header()) {
                return new Table(sheet, letters(options.columns().size()));
            }
            String[] header = sheet.next();
            if (header == null || Sheet.blank(header)) {
                throw Unreadable.at(1, "the header is missing: the first row names the columns");
            }
            return new Table(sheet, names(header));
        } catch (RuntimeException e) {
            sheet.close();
            throw e;
        }
    }

    static Sheet sheet(SourceFile file, ImportOptions options) throws IOException {
        return options.format() == ImportFormat.XLSX
                ? XlsxSheet.open(file, options.sheet())
                : CsvSheet.open(file, options.delimiter().charAt(0));
    }

    /** The header's cells; a column without a name is called by its letters. */
    static List<String> names(String[] header) {
        List<String> letters = letters(header.length);
        List<String> names = new ArrayList<>(header.length);
        for (int i = 0; i < header.length; i++) {
            names.add(header[i].isBlank() ? letters.get(i) : FieldRows.cut(header[i].strip()));
        }
        return names;
    }

    /** A, B, … Z, AA, AB … */
    static List<String> letters(int count) {
        List<String> letters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String last = String.valueOf((char) ('A' + i % 26));
            letters.add(i < 26 ? last : (char) ('A' + i / 26 - 1) + last);
        }
        return letters;
    }

    /** The first rows below the header, blank ones left out, as wide as the header, each cell cut. */
    List<List<String>> sample(int rows) {
        List<List<String>> sample = new ArrayList<>();
        for (String[] row = sheet.next(); row != null && sample.size() < rows; row = sheet.next()) {
            if (!Sheet.blank(row)) {
                String[] cells = Arrays.copyOf(row, Math.max(header.size(), row.length));
                sample.add(Arrays.stream(cells)
                        .map(cell -> cell == null ? "" : FieldRows.cut(cell))
                        .toList());
            }
        }
        return sample;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
