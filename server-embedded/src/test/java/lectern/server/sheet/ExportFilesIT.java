package lectern.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.model.wire.DomainException;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportFilesIT {
    private final TestDatabase test = TestDatabase.open(Engine.H2);
    private final Path folder = test.folder().resolve("tmp");
    private final ExportFiles files = new ExportFiles(test.database(), folder);

    @AfterEach
    void close() {
        files.close();
        test.close();
    }

    @Test
    void aFileIsTheCallersAndHoldsWhatWasWritten() throws IOException {
        Path file = files.write((tx, out) -> {
            assertThat(Thread.currentThread().isVirtual()).isFalse();
            out.write("whole".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(file).hasParent(folder).hasContent("whole");
        Files.delete(file);
    }

    @Test
    void aFailureIsToldAndLeavesNothing() {
        assertThatThrownBy(() -> files.write((tx, out) -> {
                    out.write(new byte[100_000]);
                    throw DomainException.invalid("format", "is bad");
                }))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> files.write((tx, out) -> {
                    throw new IOException("full");
                }))
                .hasRootCauseMessage("full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatACrashLeftIsDeletedAtTheNextStartAndNothingElse() throws IOException {
        Path left = files.write((tx, out) -> out.write(1));
        Path other = Files.createFile(folder.resolve("import-1.tmp"));
        new ExportFiles(test.database(), folder).close();
        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(List.of(folder.toFile().list())).hasSize(1);
    }
}
