package lectern.desktop.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupFailure;
import lectern.model.backup.BackupState;
import lectern.model.client.LecternClient;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import lectern.server.storage.Restore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient admin = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final ServerBackups backups = new ServerBackups(admin, tasks, messages);
    private long free = Long.MAX_VALUE;
    private final BackupsViewModel model =
            new BackupsViewModel(admin, tasks, messages, backups, folder -> free, InstantSource.system());

    @TempDir
    Path stick;

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private BackupState state() {
        return Objects.requireNonNull(model.stateProperty().get());
    }

    @Test
    void whyTheLastTryFailedIsSaidInTheLanguageOfTheConsole() {
        String said = "No backup could be made in /school/backups: No space left on device";
        backups.take(new BackupState(List.of(), false, Instant.now(), new BackupFailure(Instant.now(), said)));
        assertThat(model.failure().get())
                .startsWith("The last try failed, today")
                .endsWith(". " + said);
        messages.use(Language.CHINESE);
        assertThat(model.failure().get())
                .contains("无法在 /school/backups 中保存备份（No space left on device）")
                .doesNotContain("could be made");
        backups.take(new BackupState(
                List.of(),
                false,
                Instant.now(),
                new BackupFailure(Instant.now(), "No backup could be made; the log says why")));
        assertThat(model.failure().get()).contains("无法备份").doesNotContain("log");
    }

    @Test
    void oneIsMadeSavedOnAStickBroughtBackAndDeleted() throws IOException {
        model.show();
        assertThat(model.headline().get()).isEqualTo("There is no backup yet");
        assertThat(model.next().get()).startsWith("Lectern makes the first within a quarter of an hour");
        model.make();
        assertThat(model.reportProperty().get()).isEqualTo("The backup is made, and was read whole again.");
        assertThat(model.makingProperty().get()).isFalse();
        assertThat(model.headline().get()).startsWith("Last backup: today");
        assertThat(model.next().get()).startsWith("Lectern makes the next by itself to");
        Backup first = state().backups().getFirst();
        assertThat(model.what(first)).isEqualTo("asked for · 0.1 MB · " + first.name());

        Path copy = stick.resolve("copy.zip");
        free = first.bytes() - 1;
        model.save(first, copy);
        assertThat(model.problemProperty().get()).startsWith("The copy does not fit there: it needs 0.1 MB");
        assertThat(copy).doesNotExist();
        free = first.bytes();
        model.save(first, stick.resolve("no such folder").resolve("copy.zip"));
        assertThat(model.problemProperty().get()).startsWith("The copy could not be saved as " + stick);
        Files.createDirectory(stick.resolve("copy.zip.part"));
        model.save(first, copy);
        assertThat(model.problemProperty().get()).contains("No half file was left");
        assertThat(model.savingProperty().get()).isFalse();
        Files.deleteIfExists(stick.resolve("copy.zip.part"));
        model.save(first, copy);
        assertThat(model.reportProperty().get()).isEqualTo("The copy is saved: " + copy);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(stick).isDirectoryNotContaining("glob:**.part");
        Restore.into(stick.resolve("home"), copy);

        model.delete(first);
        assertThat(model.problemProperty().get()).startsWith("This is the last backup.");
        model.make();
        model.delete(first);
        assertThat(model.reportProperty().get()).startsWith("The backup of today");
        assertThat(state().backups()).hasSize(1).doesNotContain(first);
        model.save(first, copy);
        assertThat(model.problemProperty().get()).contains("Backup not found");
        assertThat(copy).as("what was saved before stays").hasSize(first.bytes());
    }
}
