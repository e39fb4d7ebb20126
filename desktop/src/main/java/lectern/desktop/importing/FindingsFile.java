package lectern.desktop.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lectern.desktop.text.Messages;
import lectern.model.importing.RowFinding;

/** Findings as a CSV file for a spreadsheet program: with the mark by which Excel knows UTF-8, and with no cell that it would compute. */
final class FindingsFile implements AutoCloseable {
    private static final String RISKY = "=+-@\t\r";

    private final CsvWriter csv;
    private final RemarkWords words;
    private final Messages messages;

    private FindingsFile(Writer out, Messages messages) {
        csv = CsvWriter.builder().build(out);
        words = new RemarkWords(messages);
        this.messages = messages;
    }

    static FindingsFile create(Path target, Messages messages) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        FindingsFile file = new FindingsFile(out, messages);
        file.row(Stream.of("row", "outcome", "label", "column", "value", "reason", "mend")
                .map(column -> messages.get("importing.finding." + column)));
        return file;
    }

    void write(RowFinding finding) {
        FindingLine.of(finding)
                .forEach(line -> row(Stream.of(
                        String.valueOf(line.row()),
                        messages.get("importing.outcome." + line.outcome()),
                        line.label(),
                        line.remark().column(),
                        line.remark().value(),
                        words.reason(line.remark()),
                        words.mend(line.remark()))));
    }

    private void row(Stream<String> cells) {
        csv.writeRecord(cells.map(FindingsFile::harmless).toList());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
