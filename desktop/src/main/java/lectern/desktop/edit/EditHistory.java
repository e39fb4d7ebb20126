package lectern.desktop.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands in an editor, what stood there before, and what was taken back. */
public final class EditHistory<T> {
    private static final int REMEMBERED = 200;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T present;
    private @Nullable String run;

    public EditHistory(T present) {
        this.present = present;
    }

    /** What stands there now. */
    public T present() {
        return present;
    }

    /**
     * Goes on.
     *
     * @param place where it was typed: what is typed at one place in a row is taken back at once; null for a step of
     *     its own
     */
    public void change(T next, @Nullable String place) {
        if (next.equals(present)) {
            return;
        }
        if (place == null || !place.equals(run)) {
            past.push(present);
            if (past.size() > REMEMBERED) {
                past.removeLast();
            }
        }
        run = place;
        future.clear();
        present = next;
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Goes a step back, if there is one. */
    public void undo() {
        if (canUndo()) {
            future.push(present);
            present = past.pop();
            run = null;
        }
    }

    /** Goes a step forward again, if one was taken back. */
    public void redo() {
        if (canRedo()) {
            past.push(present);
            present = future.pop();
            run = null;
        }
    }

    /** What is typed from now on is a step of its own. */
    public void seal() {
        run = null;
    }

    /** Puts something in the place of the present, without a step. */
    public void settle(T now) {
        present = now;
        run = null;
    }

    /** Changes all that is remembered, without a step. */
    public void rewrite(UnaryOperator<T> change) {
        present = change.apply(present);
        rewrite(past, change);
        rewrite(future, change);
    }

    private void rewrite(Deque<T> steps, UnaryOperator<T> change) {
        Deque<T> changed = new ArrayDeque<>();
        steps.forEach(step -> changed.addLast(change.apply(step)));
        steps.clear();
        steps.addAll(changed);
    }
}
