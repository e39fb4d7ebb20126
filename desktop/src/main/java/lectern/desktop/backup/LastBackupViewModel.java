package lectern.desktop.backup;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import lectern.desktop.text.Messages;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupState;
import org.jspecify.annotations.Nullable;

/** How the last backup went, in a few words for the status bar. */
public final class LastBackupViewModel {
    private static final Duration OLD = Duration.ofDays(2);

    private final ServerBackups backups;
    private final Messages messages;
    private final InstantSource clock;
    private final BackupWords words;

    public LastBackupViewModel(ServerBackups backups, Messages messages, InstantSource clock, ZoneId zone) {
        this.backups = backups;
        this.messages = messages;
        this.clock = clock;
        this.words = new BackupWords(messages, clock, zone);
    }

    private Observable[] causes() {
        return new Observable[] {backups.stateProperty(), messages.languageProperty()};
    }

    private @Nullable BackupState state() {
        return backups.stateProperty().get();
    }

    /** Whether anything is known. */
    public BooleanBinding known() {
        return backups.stateProperty().isNotNull();
    }

    /** Whether somebody should look: the last try failed, or the last good one is older than two days. */
    public BooleanBinding troubled() {
        return Bindings.createBooleanBinding(
                () -> state() instanceof BackupState state
                        && !state.making()
                        && (state.failure() != null
                                || newest(state).filter(this::old).isPresent()),
                causes());
    }

    private boolean old(Backup backup) {
        return backup.madeAt().isBefore(clock.instant().minus(OLD));
    }

    private static Optional<Backup> newest(BackupState state) {
        return state.backups().stream().findFirst();
    }

    /** When the last was made, or why there is none; empty while nothing is known. */
    public StringBinding text() {
        return Bindings.createStringBinding(() -> state() instanceof BackupState state ? text(state) : "", causes());
    }

    private String text(BackupState state) {
        if (state.making()) {
            return messages.get("backup.status.making");
        }
        String key = state.failure() == null ? "backup.status.well." : "backup.status.failed.";
        return newest(state)
                .map(backup -> messages.get(key + "last", words.time(backup.madeAt())))
                .orElseGet(() -> messages.get(key + "none"));
    }

    /** What that means, and where it leads. */
    public StringBinding hint() {
        return Bindings.createStringBinding(() -> state() instanceof BackupState state ? hint(state) : "", causes());
    }

    private String hint(BackupState state) {
        if (state.failure() != null) {
            return messages.get("backup.status.hint.failed");
        }
        return messages.get(
                newest(state).filter(this::old).isPresent() ? "backup.status.hint.old" : "backup.status.hint");
    }
}
