package lectern.desktop.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import lectern.desktop.sheet.SheetFile;
import lectern.desktop.sheet.SheetReader;
import lectern.desktop.sheet.SheetWriter;
import lectern.desktop.task.Progress;

/**
 * Writes a file anew as the server reads it (004): UTF-8, commas, the columns in their order. Each row keeps its number,
 * so that what the server says about a row is true of the person's own file.
 */
final class SheetConversion {
    private static final int COLUMNS = Target.values().length;

    private SheetConversion() {}

    /** A new file in the temporary folder; whoever asked for it deletes it. */
    static Path convert(SheetFile sheet, ColumnMapping mapping, CategoryNames categories, Progress progress)
            throws IOException {
        Path made = Files.createTempFile("lectern-import-", ".csv");
        try (SheetReader rows = sheet.open();
                SheetWriter out = SheetWriter.plain(made)) {
            RowReader reader = new RowReader(mapping, categories);
            rows.header();
            out.row(Arrays.stream(Target.values()).map(Target::column).toArray(String[]::new));
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                out.row(SheetReader.blank(cells) ? blank() : row(mapping, cells, reader.read(rows.row(), cells)));
            }
            return made;
        } catch (IOException | RuntimeException e) {
            Files.delete(made);
            throw e;
        }
    }

    private static String[] blank() {
        String[] cells = new String[COLUMNS];
        Arrays.fill(cells, "");
        return cells;
    }

    private static String[] row(ColumnMapping mapping, String[] cells, RowReader.Read read) {
        String[] made = new String[COLUMNS];
        for (Target target : Target.values()) {
            made[target.ordinal()] = switch (target) {
                case CATEGORY -> category(read);
                case CONTENT_TYPE -> read.draft().contentType().wireName();
                case DIFFICULTY -> String.valueOf(read.draft().difficulty());
                default -> mapping.cell(cells, target);
            };
        }
        return made;
    }

    private static String category(RowReader.Read read) {
        return read.known() == null
                ? CategoryNames.slugOf(read.category())
                : read.known().id();
    }
}
