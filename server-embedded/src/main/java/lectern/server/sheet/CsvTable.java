package lectern.server.sheet;

import java.io.IOException;
import lectern.model.wire.DomainException;

/** A table that came as CSV with a first row that names its columns. */
public final class CsvTable implements AutoCloseable {
    private final CsvSheet sheet;
    private final String[] header;

    private CsvTable(CsvSheet sheet, String[] header) {
        this.sheet = sheet;
        this.header = header;
    }

    /**
     * Opens what came.
     *
     * @throws DomainException CSV_PARSE_ERROR for an empty file, a workbook, and where the header is missing
     */
    public static CsvTable open(SourceFile file) throws IOException {
        if (file.size() == 0) {
            throw Unreadable.at(1, "the file is empty");
        }
        if (file.zip() || file.oldWorkbook()) {
            throw Unreadable.at(1, "this is a workbook: save it as \"CSV UTF-8\" in your spreadsheet program");
        }
        CsvSheet sheet = CsvSheet.open(file);
        try {
            String[] header = sheet.next();
            if (header == null || Sheet.blank(header)) {
                throw Unreadable.at(1, "the header is missing: the first row names the columns");
            }
            return new CsvTable(sheet, header);
        } catch (DomainException e) {
            sheet.close();
            throw e;
        }
    }

    /** Stands behind the header. */
    public CsvSheet sheet() {
        return sheet;
    }

    /** The names of the columns as the file has them. */
    public String[] header() {
        return header.clone();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
