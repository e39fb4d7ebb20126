package lectern.desktop.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupFailure;
import lectern.model.backup.BackupKind;
import lectern.model.backup.BackupState;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastBackupViewModelTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final Messages messages = new Messages(Language.CHINESE);
    private final LecternClient nobody = new LecternClient(URI.create("http://127.0.0.1:1"));
    private final ServerBackups backups =
            new ServerBackups(nobody, TaskRunner.sameThread(new RecordedFailures()), messages);
    private final LastBackupViewModel model =
            new LastBackupViewModel(backups, messages, InstantSource.fixed(NOW), ZoneOffset.UTC);

    @AfterEach
    void close() {
        nobody.close();
    }

    private void said(@Nullable Duration age, boolean making, boolean failed) {
        backups.take(new BackupState(
                age == null
                        ? List.of()
                        : List.of(new Backup("lectern-x.zip", BackupKind.DAILY, NOW.minus(age), 12_000_000)),
                making,
                NOW,
                failed ? new BackupFailure(NOW, "No space left on device") : null));
    }

    private void shows(String text, boolean troubled) {
        // Java sets a narrow space before AM and PM.
        assertThat(model.text().get().replace('\u202f', ' ')).isEqualTo(text);
        assertThat(model.troubled().get()).as(text).isEqualTo(troubled);
    }

    @Test
    void theStatusBarSaysWhenTheLastWasMadeAndWarnsWhereSomebodyShouldLook() {
        assertThat(model.known().get()).isFalse();
        said(Duration.ofMinutes(58), false, false);
        shows("上次备份：今天 14:02", false);
        messages.use(Language.ENGLISH);
        assertThat(model.known().get()).isTrue();
        shows("Last backup: today 2:02 PM", false);
        said(Duration.ofHours(20), false, false);
        shows("Last backup: yesterday 7:00 PM", false);
        said(Duration.ofHours(48), false, false);
        shows("Last backup: Feb 28, 2026, 3:00 PM", false);
        said(Duration.ofHours(49), false, false);
        shows("Last backup: Feb 28, 2026, 2:00 PM", true);
        assertThat(model.hint().get()).contains("older than two days");
        said(null, false, false);
        shows("No backup yet", false);
        said(null, false, true);
        shows("Backup failed", true);
        said(Duration.ofMinutes(58), false, true);
        shows("Backup failed; last: today 2:02 PM", true);
        said(Duration.ofMinutes(58), true, true);
        shows("Making a backup", false);
    }
}
