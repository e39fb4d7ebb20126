package lectern.server.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet in a workbook of Excel, WPS or LibreOffice. */
public final class XlsxSheet implements Sheet {
    private long row;

    private XlsxSheet() {}

    /**
     * The names of a workbook's sheets, in order.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where the file is no workbook that can be read
     */
    public static List<String> names(SourceFile file) throws IOException {
        throw new UnsupportedOperationException(file.toString());
    }

    /**
     * Stands before the first row.
     *
     * @param sheet its place in the workbook, from 0
     */
    public static XlsxSheet open(SourceFile file, int sheet) throws IOException {
        throw new UnsupportedOperationException(file.toString() + sheet);
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public String @Nullable [] next() {
        row++;
        return null;
    }

    @Override
    public void close() throws IOException {}
}
