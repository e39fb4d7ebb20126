package lectern.desktop.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.Progress;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupState;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The backups that there are; makes one, saves a copy, deletes. */
public final class BackupsViewModel {
    private static final Duration NEWS = Duration.ofSeconds(2);

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ServerBackups backups;
    private final FreeSpace space;
    private final BackupWords words;
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
    private boolean waiting;

    /** Says how much a disk or a stick still takes. */
    @FunctionalInterface
    public interface FreeSpace {
        /** The bytes that are free where a folder stands. */
        long in(Path folder) throws IOException;

        /** As the system says. */
        static FreeSpace ofSystem() {
            return folder -> Files.getFileStore(folder).getUsableSpace();
        }
    }

    public BackupsViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            ServerBackups backups,
            FreeSpace space,
            InstantSource clock) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.backups = backups;
        this.space = space;
        this.words = new BackupWords(messages, clock, ZoneId.systemDefault());
        backups.stateProperty().subscribe(state -> tellMaking());
    }

    private void tellMaking() {
        making.set(waiting || backups.stateProperty().get() instanceof BackupState state && state.making());
    }

    /** The backups and how their making goes; null until the first answer. */
    public ReadOnlyObjectProperty<@Nullable BackupState> stateProperty() {
        return backups.stateProperty();
    }

    /** Whether one is being made, so that no other can be asked for. */
    public ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /** Whether a copy is on its way. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Why the last deed here came to nothing; empty where it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was done last, in words. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** When the last was made, or that there is none. */
    public StringBinding headline() {
        return said(state -> state.backups().isEmpty()
                ? messages.get("backup.none")
                : messages.get(
                        "backup.last", words.time(state.backups().getFirst().madeAt())));
    }

    /** Why Lectern itself could not make one; empty where the last try went well. */
    public StringBinding failure() {
        return said(state -> state.failure() == null
                ? ""
                : messages.get(
                        "backup.failed",
                        words.time(state.failure().at()),
                        RefusalWords.of(ErrorCode.UNAVAILABLE, state.failure().message(), messages)
                                .text(messages)));
    }

    /** When Lectern makes the next by itself. */
    public StringBinding next() {
        return said(state -> {
            if (state.nextDue().isAfter(words.clock().instant())) {
                return messages.get("backup.next", words.time(state.nextDue()));
            }
            boolean first = state.backups().isEmpty() && state.failure() == null;
            return messages.get(first ? "backup.next.first" : "backup.next.now");
        });
    }

    private StringBinding said(Function<BackupState, String> text) {
        return Bindings.createStringBinding(
                () -> backups.stateProperty().get() instanceof BackupState state ? text.apply(state) : "",
                backups.stateProperty(),
                messages.languageProperty());
    }

    /** When one was made. */
    String made(Backup backup) {
        return words.time(backup.madeAt());
    }

    /** Why it was made, how large it is and what its file is called. */
    String what(Backup backup) {
        return messages.get(
                "backup.what", messages.get("backup.kind." + backup.kind()), words.size(backup.bytes()), backup.name());
    }

    /** Asks again. */
    public void show() {
        backups.refresh();
    }

    private void begin() {
        problem.set("");
        report.set("");
    }

    /** Makes one now; does nothing while one is being made. */
    public void make() {
        if (making.get()) {
            return;
        }
        begin();
        waiting = true;
        tellMaking();
        tasks.job(messages.text("backup.making"), this::makeAndWait)
                .then(state -> {
                    backups.take(state);
                    if (state.failure() == null) {
                        report.set(messages.get("backup.made"));
                    }
                })
                .failed(this::failed)
                .lastly(() -> {
                    waiting = false;
                    tellMaking();
                })
                .start();
    }

    private BackupState makeAndWait(Progress progress) {
        BackupState state = client.backups().make();
        while (state.making() && !progress.cancelled()) {
            state = client.backups().state(NEWS);
        }
        return state;
    }

    /** Saves a copy, whole or not at all. */
    public void save(Backup backup, Path file) {
        begin();
        saving.set(true);
        tasks.job(messages.text("backup.saving"), progress -> {
                    long free = space.in(file.toAbsolutePath().resolveSibling("."));
                    return free < backup.bytes()
                            ? new Saved(false, free)
                            : new Saved(client.backups().save(backup.name(), file) == backup.bytes(), free);
                })
                .then(saved -> {
                    if (saved.whole()) {
                        report.set(messages.get("backup.saved", file));
                    } else {
                        problem.set(messages.get("backup.full", words.size(backup.bytes()), words.size(saved.free())));
                    }
                })
                .failed(failure -> {
                    problem.set(messages.get("backup.unsaved", file, why(failure)));
                    backups.refresh();
                })
                .lastly(() -> saving.set(false))
                .start();
    }

    /**
     * How saving went.
     *
     * @param free bytes before
     */
    private record Saved(boolean whole, long free) {}

    /** Deletes one for good. */
    public void delete(Backup backup) {
        begin();
        tasks.job(messages.text("backup.deleting"), progress -> {
                    client.backups().delete(backup.name());
                    return backup;
                })
                .then(gone -> report.set(messages.get("backup.deleted", made(gone))))
                .refused(ErrorCode.CONFLICT, refusal -> problem.set(messages.get("backup.last.stays")))
                .failed(this::failed)
                .lastly(backups::refresh)
                .start();
    }

    private void failed(Exception failure) {
        problem.set(why(failure));
    }

    private String why(Exception failure) {
        return failure instanceof ApiException refusal
                ? RefusalWords.of(refusal, messages).text(messages)
                : String.valueOf(failure.getMessage());
    }
}
