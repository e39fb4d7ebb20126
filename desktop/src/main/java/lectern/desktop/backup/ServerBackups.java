package lectern.desktop.backup;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.model.backup.BackupState;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** The server's backups, asked for regularly; for the page and the status bar alike. */
public final class ServerBackups {
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable BackupState> state = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask asking;

    public ServerBackups(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Null until the first answer. */
    public ReadOnlyObjectProperty<@Nullable BackupState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Asks now and from time to time.
     *
     * @return stops it
     */
    public Runnable start(Ticker ticker) {
        refresh();
        return ticker.every(OFTEN, this::refresh);
    }

    /** Asks now. Where no answer comes, all stays: the status bar tells of a silent server. */
    void refresh() {
        asking = tasks.job(
                        messages.text("backup.loading"),
                        progress -> client.backups().state())
                .quiet()
                .replacing(asking)
                .then(this::take)
                .failed(failure -> {})
                .start();
    }

    /** What the server just said. */
    void take(BackupState said) {
        state.set(said);
    }
}
