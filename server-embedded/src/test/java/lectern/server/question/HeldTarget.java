package lectern.server.question;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;
import lectern.server.importing.FieldRows;
import lectern.server.importing.ImportRun;
import lectern.server.importing.ImportTarget;
import lectern.server.importing.Item;
import lectern.server.importing.ItemReader;
import lectern.server.importing.ItemWriter;
import lectern.server.importing.TargetField;
import lectern.server.importing.UndoRun;
import lectern.server.sheet.SourceFile;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Questions, whose reader waits in the middle of a file until a test lets it go on. */
final class HeldTarget implements ImportTarget<Incoming> {
    private final QuestionTarget questions;
    private final int rows;
    private final CountDownLatch gate;

    /** @param rows that come before it waits, a multiple of what goes to the writer at once */
    HeldTarget(QuestionTarget questions, int rows, CountDownLatch gate) {
        this.questions = questions;
        this.rows = rows;
        this.gate = gate;
    }

    @Override
    public ImportKind kind() {
        return questions.kind();
    }

    @Override
    public String thing() {
        return questions.thing();
    }

    @Override
    public List<TargetField> fields() {
        return questions.fields();
    }

    @Override
    public Set<ImportFormat> formats() {
        return questions.formats();
    }

    @Override
    public boolean recognizes(ImportFormat format, SourceFile file) throws IOException {
        return questions.recognizes(format, file);
    }

    @Override
    public ItemReader<Incoming> read(FieldRows table, ImportRun run) {
        ItemReader<Incoming> reader = questions.read(table, run);
        return new ItemReader<>() {
            private int read;

            @Override
            public @Nullable Item<Incoming> next() {
                if (read++ == rows) {
                    await();
                }
                return reader.next();
            }

            @Override
            public double part() {
                return reader.part();
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ItemReader<Incoming> read(SourceFile file, ImportRun run) throws IOException {
        return questions.read(file, run);
    }

    @Override
    public ItemWriter<Incoming> write(Tx tx, ImportRun run) {
        return questions.write(tx, run);
    }

    @Override
    public UndoReport undo(Tx tx, UndoRun run) {
        return questions.undo(tx, run);
    }

    @Override
    public void takeBack(Database database, UUID importId, List<String> categories, Instant now) {
        questions.takeBack(database, importId, categories, now);
    }
}
