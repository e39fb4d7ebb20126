package lectern.desktop.question;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The last step of an import: sending, its report, publishing. */
public final class ImportRunViewModel {
    /** How the sending stands. */
    public enum State {
        IDLE,
        SENDING,
        /** All is sent; the server checks and writes, and nothing stops it any more. */
        WRITING,
        DONE,
        CANCELLED,
        /** Cancelled when all was sent: the questions may be there. */
        CANCELLED_LATE,
        REFUSED
    }

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<RunningTask.Done> sent =
            new ReadOnlyObjectWrapper<>(new RunningTask.Done(0, 0));
    private final ReadOnlyObjectWrapper<@Nullable ImportOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PublishOutcome> published = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask running;
    private volatile @Nullable Upload underWay;

    ImportRunViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether something is being sent or published. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** 0 to 1, or -1 while nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Bytes sent while importing, questions done while publishing. */
    public ReadOnlyObjectProperty<RunningTask.Done> doneProperty() {
        return sent.getReadOnlyProperty();
    }

    /** What the import did; null before. */
    public ReadOnlyObjectProperty<@Nullable ImportOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What publishing did; null before. */
    public ReadOnlyObjectProperty<@Nullable PublishOutcome> publishedProperty() {
        return published.getReadOnlyProperty();
    }

    void start(ImportRun run, Consumer<ApiException> refused, Runnable unfinished) {
        forget();
        busy.set(true);
        state.set(State.SENDING);
        RunningTask task = tasks.job(
                        messages.text(
                                "question.import.running",
                                String.valueOf(run.sheet().file().getFileName())),
                        progress -> {
                            Upload upload = new Upload(progress);
                            underWay = upload;
                            return run.run(upload);
                        })
                .then(done -> {
                    outcome.set(done);
                    state.set(State.DONE);
                })
                .refused(ErrorCode.VALIDATION_FAILED, refusal -> refused(refusal, refused))
                .refused(ErrorCode.CSV_PARSE_ERROR, refusal -> refused(refusal, refused))
                .lastly(() -> end(unfinished))
                .start();
        follow(task);
    }

    private void refused(ApiException refusal, Consumer<ApiException> refused) {
        state.set(State.REFUSED);
        refused.accept(refusal);
    }

    private void end(Runnable unfinished) {
        busy.set(false);
        Upload last = underWay;
        if (last != null && last.cancelled()) {
            state.set(last.allSent() ? State.CANCELLED_LATE : State.CANCELLED);
        } else if (outcome.get() == null && state.get() != State.REFUSED) {
            state.set(State.IDLE);
        }
        if (outcome.get() == null) {
            unfinished.run();
        }
    }

    private void follow(RunningTask task) {
        if (!busy.get()) {
            return;
        }
        running = task;
        fraction.bind(task.fractionProperty());
        task.doneProperty().subscribe(done -> {
            sent.set(done);
            if (state.get() == State.SENDING && done.total() > 0 && done.done() >= done.total()) {
                state.set(State.WRITING);
            }
        });
    }

    /** Stops the sending or publishing. */
    public void cancel() {
        if (running != null && state.get() != State.WRITING) {
            running.cancel();
        }
    }

    /** Publishes all that the import made. */
    public void publish() {
        ImportOutcome made = outcome.get();
        Instant createdAt = made == null ? null : made.createdAt();
        if (made == null || createdAt == null || busy.get()) {
            return;
        }
        busy.set(true);
        follow(tasks.job(
                        messages.text("question.import.publishing"),
                        progress -> new PublishRun(client, made, createdAt).run(progress))
                .then(published::set)
                .lastly(() -> busy.set(false))
                .start());
    }

    /** Writes what the import did into a file for a spreadsheet program. */
    public void saveReport(Path file) {
        ImportOutcome made = outcome.get();
        PublishOutcome out = published.get();
        if (made != null) {
            ImportReportFile report = new ImportReportFile(messages);
            save(file, () -> report.write(file, made, out));
        }
    }

    /** Writes what is wrong with a file into another, so that it can be mended row by row. */
    void saveFindings(Path file, Findings findings) {
        ImportReportFile report = new ImportReportFile(messages);
        save(file, () -> report.write(file, findings));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void save(Path file, Writing writing) {
        tasks.job(messages.text("question.import.saving", String.valueOf(file.getFileName())), progress -> {
                    writing.write();
                    return file;
                })
                .start();
    }

    void forget() {
        fraction.unbind();
        fraction.set(-1);
        sent.set(new RunningTask.Done(0, 0));
        state.set(State.IDLE);
        outcome.set(null);
        published.set(null);
        running = null;
        underWay = null;
    }
}
