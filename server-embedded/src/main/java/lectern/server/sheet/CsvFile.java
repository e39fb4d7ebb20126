package lectern.server.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is written for spreadsheets and for {@link CsvSheet}: RFC 4180, in UTF-8 with a byte order mark, without
 * which Excel takes it for something else, and with an {@link Apostrophe} before what a spreadsheet would run.
 */
public final class CsvFile implements Closeable {
    private final CsvWriter csv;

    /** Begins with the header. */
    public CsvFile(OutputStream out, List<String> header) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header);
    }

    /** Writes a row; null is an empty cell. */
    public void row(List<? extends @Nullable String> cells) {
        csv.writeRecord(cells.stream()
                .map(cell -> cell == null ? "" : Apostrophe.put(cell))
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
