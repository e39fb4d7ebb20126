package lectern.desktop.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorCode;

/**
 * Changes that reach the server at once, to be taken back and done again, the last first. One runs at a time; what is
 * asked for meanwhile is not done, so that a page offers it only while {@link #busyProperty} is false.
 */
public final class UndoStack {
    private static final int REMEMBERED = 100;
    private static final List<ErrorCode> REFUSALS =
            List.of(ErrorCode.CONFLICT, ErrorCode.VALIDATION_ERROR, ErrorCode.NOT_FOUND);

    private final TaskRunner tasks;
    private final Consumer<ApiException> refused;
    private final Runnable changed;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean inPieces;

    /**
     * @param refused hears why the server did not do it: it was changed meanwhile, is wrong or no longer there
     * @param changed hears that the server may hold something else now, whether all went well or not
     */
    public UndoStack(TaskRunner tasks, Consumer<ApiException> refused, Runnable changed) {
        this.tasks = tasks;
        this.refused = refused;
        this.changed = changed;
    }

    /** Each change works in pieces: one that was cancelled can be taken back as far as it came. */
    public UndoStack inPieces() {
        inPieces = true;
        return this;
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether a change is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Does something and remembers how to take it back.
     *
     * @param then runs when it is done
     */
    public void perform(Edit edit, Runnable then) {
        run(edit, edit.deed(), () -> {
            done.push(edit);
            if (done.size() > REMEMBERED) {
                done.removeLast();
            }
            undone.clear();
            then.run();
        });
    }

    /** Takes the last change back. One that the server refuses to take back is forgotten. */
    public void undo() {
        if (!busy.get() && !done.isEmpty()) {
            Edit edit = done.pop();
            run(edit, edit.reverse(), () -> undone.push(edit));
        }
    }

    /** Does again what was taken back last. */
    public void redo() {
        if (!busy.get() && !undone.isEmpty()) {
            Edit edit = undone.pop();
            run(edit, edit.deed(), () -> done.push(edit));
        }
    }

    /** Forgets what was done: the page shows something else now. */
    public void clear() {
        done.clear();
        undone.clear();
        say();
    }

    private void say() {
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
    }

    private void run(Edit edit, Work<?> work, Runnable then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        var job = tasks.<Object>job(edit.title(), work::run).then(result -> then.run());
        if (inPieces) {
            job.inPieces();
        }
        REFUSALS.forEach(code -> job.refused(code, refused));
        job.lastly(() -> {
                    busy.set(false);
                    say();
                    changed.run();
                })
                .start();
    }
}
