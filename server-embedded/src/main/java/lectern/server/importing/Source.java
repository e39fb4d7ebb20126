package lectern.server.importing;

import java.io.IOException;
import lectern.server.sheet.SourceFile;
import org.jspecify.annotations.Nullable;

/** A file, opened, with what reads it. */
record Source<T>(SourceFile file, @Nullable Table table, ItemReader<T> reader) implements AutoCloseable {

    static <T> Source<T> open(SourceFile file, ImportTarget<T> target, ImportRun run) throws IOException {
        try {
            if (!run.options().format().table()) {
                return new Source<>(file, null, target.read(file, run));
            }
            Table table = Table.open(file, run.options());
            FieldRows rows = FieldRows.mapped(table.sheet(), file, target.fields(), table.header(), run.options());
            return new Source<>(file, table, target.read(rows, run));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            reader.close();
            if (table != null) {
                table.close();
            }
        }
    }
}
