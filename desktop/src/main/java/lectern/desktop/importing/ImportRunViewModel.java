package lectern.desktop.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportState;
import lectern.model.importing.UndoReport;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;

/** The last step of an import: writing it, what came of it, taking it back, publishing it. */
public final class ImportRunViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Undoing undoing;
    private final CategoryChoices categories;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<RunningTask.Done> done =
            new ReadOnlyObjectWrapper<>(new RunningTask.Done(0, 0));
    private final ReadOnlyObjectWrapper<@Nullable ImportBatch> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoReport> undone = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WireError> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PublishOutcome> published = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask running;

    ImportRunViewModel(LecternClient client, TaskRunner tasks, Messages messages, CategoryChoices categories) {
        this.categories = categories;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        undoing = new Undoing(client.imports(), tasks, messages);
    }

    /** Whether something is being written, published or taken back. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** 0 to 1, or -1 while nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Rows read while importing, questions looked at while publishing. */
    public ReadOnlyObjectProperty<RunningTask.Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What the import did; null before. */
    public ReadOnlyObjectProperty<@Nullable ImportBatch> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What taking it back did; null before. */
    public ReadOnlyObjectProperty<@Nullable UndoReport> undoneProperty() {
        return undone.getReadOnlyProperty();
    }

    /** Why it can't be taken back; null where that was not tried or did not fail. */
    public ReadOnlyObjectProperty<@Nullable WireError> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What publishing did; null before. */
    public ReadOnlyObjectProperty<@Nullable PublishOutcome> publishedProperty() {
        return published.getReadOnlyProperty();
    }

    /** Whether it is written and not taken back. */
    public BooleanBinding undoable() {
        return Bindings.createBooleanBinding(
                () -> !busy.get() && outcome.get() != null && outcome.get().state() == ImportState.APPLIED,
                busy,
                outcome);
    }

    /** Whether it made questions that nobody has published yet. */
    public BooleanBinding publishable() {
        return made(ImportKind.QUESTIONS).and(published.isNull());
    }

    /** Whether it made students, who need cards to come in. */
    public BooleanBinding cardable() {
        return made(ImportKind.STUDENTS);
    }

    private BooleanBinding made(ImportKind kind) {
        BooleanBinding undoable = undoable();
        return Bindings.createBooleanBinding(
                () -> undoable.get()
                        && outcome.get() instanceof ImportBatch made
                        && made.kind() == kind
                        && made.counts().create() > 0,
                undoable,
                outcome);
    }

    /**
     * Writes a checked import.
     *
     * @param unfinished hears of the import where it was not written: cancelled, or refused after all
     */
    void start(ImportBatch checked, Runnable unfinished) {
        follow(
                checked,
                progress -> {
                    ImportBatch begun = client.imports().apply(checked.id());
                    return ServerRun.follow(client.imports(), begun, progress);
                },
                unfinished);
    }

    /** Goes on with what the server has begun to write. */
    void follow(ImportBatch begun, Runnable unfinished) {
        follow(begun, progress -> ServerRun.follow(client.imports(), begun, progress), unfinished);
    }

    /** Shows what an earlier import did. */
    void show(ImportBatch known) {
        forget();
        outcome.set(known);
    }

    private void follow(ImportBatch batch, Work<ImportBatch> work, Runnable unfinished) {
        forget();
        busy.set(true);
        watch(tasks.job(messages.text("importing.writing", batch.fileName()), work)
                .then(now -> {
                    if (now.state() == ImportState.APPLIED) {
                        outcome.set(now);
                        categories.fetch();
                    }
                })
                .lastly(() -> {
                    end();
                    if (outcome.get() == null) {
                        unfinished.run();
                    }
                })
                .start());
    }

    private void watch(RunningTask task) {
        if (busy.get()) {
            running = task;
            fraction.bind(task.fractionProperty());
            task.doneProperty().subscribe(done::set);
        }
    }

    private void end() {
        fraction.unbind();
        fraction.set(-1);
        busy.set(false);
        running = null;
    }

    /** Ends the writing, and nothing of it is kept; or ends the publishing, and what is published stays so. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Publishes all that the import made. */
    public void publish() {
        ImportBatch made = outcome.get();
        if (made == null || busy.get()) {
            return;
        }
        busy.set(true);
        refusal.set(null);
        watch(tasks.job(
                        messages.text("importing.publishing"),
                        progress -> new PublishRun(client.questions(), made).run(progress))
                .then(published::set)
                .lastly(this::end)
                .start());
    }

    /** Takes the import back. */
    public void undo() {
        ImportBatch made = outcome.get();
        if (made == null || busy.get()) {
            return;
        }
        busy.set(true);
        refusal.set(null);
        undoing.undo(
                made,
                (report, now) -> {
                    undone.set(report);
                    outcome.set(now);
                },
                refusal::set,
                this::end);
    }

    void forget() {
        outcome.set(null);
        undone.set(null);
        refusal.set(null);
        published.set(null);
        done.set(new RunningTask.Done(0, 0));
    }
}
