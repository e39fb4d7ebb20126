package lectern.desktop.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a table as UTF-8 CSV. */
public final class SheetWriter implements AutoCloseable {
    private static final String RISKY = "=+-@\t\r";

    private final CsvWriter csv;
    private final boolean forPeople;

    private SheetWriter(Writer out, boolean forPeople) {
        this.csv = CsvWriter.builder().build(out);
        this.forPeople = forPeople;
    }

    /** For another program: the cells as they are. */
    public static SheetWriter plain(Path file) throws IOException {
        return new SheetWriter(out(file), false);
    }

    /** For a spreadsheet program: with the mark by which Excel knows UTF-8, and with no cell that it would compute. */
    public static SheetWriter forPeople(Path file) throws IOException {
        BufferedWriter out = out(file);
        out.write('\uFEFF');
        return new SheetWriter(out, true);
    }

    private static BufferedWriter out(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Writes a row. */
    public void row(String... cells) throws IOException {
        if (forPeople) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = harmless(cells[i]);
            }
        }
        csv.writeRecord(cells);
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
