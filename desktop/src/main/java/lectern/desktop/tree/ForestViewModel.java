package lectern.desktop.tree;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * A page with a tree and beside it the fields of the one that is looked at (004). What is made, changed or moved reaches
 * the server at once and can be taken back.
 *
 * @param <T> what stands in the tree
 * @param <F> its fields
 */
public abstract class ForestViewModel<T, F extends ForestForm<T>> {
    private final TaskRunner tasks;
    private final Messages messages;
    private final ForestKind<T> kind;
    private final F form;
    private final UndoStack undo;
    private final ReadOnlyObjectWrapper<Forest<T>> forest = new ReadOnlyObjectWrapper<>(Forest.empty());
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<PaneMode> mode = new ReadOnlyObjectWrapper<>(PaneMode.CLOSED);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Forest<T> whole = Forest.empty();
    private @Nullable String parentOfNew;
    private @Nullable RunningTask fetching;

    protected ForestViewModel(TaskRunner tasks, Messages messages, ForestKind<T> kind, F form) {
        this.tasks = tasks;
        this.messages = messages;
        this.kind = kind;
        this.form = form;
        undo = new UndoStack(tasks, this::refused, this::fetch);
    }

    /** Fetches all that the page shows. */
    public abstract void show();

    /** Fetches what stands in the tree. */
    protected abstract void fetch();

    /** Makes what is written in the fields, below another or at the top for null. */
    protected abstract void create(@Nullable String parentId);

    /** Changes something to what is written in the fields. */
    protected abstract void change(T before);

    /** The change that puts something among others. */
    protected abstract Edit moving(ObservableStringValue title, T moved, Siblings from, Siblings to);

    final ForestKind<T> kind() {
        return kind;
    }

    /** Those that are shown. */
    public final ReadOnlyObjectProperty<Forest<T>> forestProperty() {
        return forest.getReadOnlyProperty();
    }

    /** The id of the one that is looked at. */
    public final ObjectProperty<@Nullable String> chosenProperty() {
        return chosen;
    }

    public final ReadOnlyObjectProperty<PaneMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Whether an answer has come, so that nothing means that there is nothing. */
    public final ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty where it was not. */
    public final ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public final F form() {
        return form;
    }

    public final UndoStack undo() {
        return undo;
    }

    /** All that there are, those that are not shown among them. */
    protected final Forest<T> whole() {
        return whole;
    }

    /** Whether something is written in the fields that would be lost. */
    public final boolean dirty() {
        return mode.get() != PaneMode.CLOSED && form.dirty();
    }

    /** The one that the fields are of; null for none and for a new one. */
    public final @Nullable T shown() {
        return mode.get() == PaneMode.EXISTING ? form.subject() : null;
    }

    /** The one that a new one will stand below; null for the top. */
    public final @Nullable T above() {
        return mode.get() == PaneMode.NEW ? whole.find(parentOfNew) : null;
    }

    /** Fetches what stands in the tree by this. */
    protected final void fetch(Work<List<T>> work) {
        fetching = tasks.job(messages.text(kind.texts() + "loading"), work)
                .quiet()
                .replacing(fetching)
                .then(this::fill)
                .start();
    }

    private void fill(List<T> fetched) {
        hold(new Forest<>(fetched, kind.id(), kind.parentId()));
        answered();
        if (mode.get() == PaneMode.EXISTING && !form.dirty()) {
            open(whole.find(chosen.get()));
        }
    }

    /** From now on these are all that there are. */
    protected final void hold(Forest<T> all) {
        whole = all;
        redraw();
    }

    protected final void answered() {
        loaded.set(true);
    }

    /** Shows anew those that are to be shown. */
    protected final void redraw() {
        forest.set(visible(whole));
    }

    /** Those of all that are shown. */
    protected Forest<T> visible(Forest<T> all) {
        return all;
    }

    /** Shows one in the fields, or nothing. */
    public final void open(@Nullable T next) {
        say("");
        if (next == null) {
            close();
        } else {
            form.fill(next, whole);
            chosen.set(kind.id().apply(next));
            announce(PaneMode.EXISTING);
        }
    }

    /** Begins a new one below another, or at the top for null, as the last there. */
    public void begin(@Nullable String parentId) {
        say("");
        parentOfNew = parentId;
        form.clear(parentId, whole);
        announce(PaneMode.NEW);
    }

    /** Empties the pane. */
    public final void close() {
        form.clear(null, whole);
        chosen.set(null);
        announce(PaneMode.CLOSED);
    }

    /** The fields may be of another one while the mode stays. */
    private void announce(PaneMode next) {
        mode.set(PaneMode.CLOSED);
        mode.set(next);
    }

    /** Makes or changes the one in the fields, unless something is wrong with it; then it says so. */
    public final void save() {
        if (mode.get() == PaneMode.CLOSED || undo.busyProperty().get() || !form.valid()) {
            return;
        }
        T before = shown();
        if (before == null) {
            create(parentOfNew);
        } else if (form.dirty()) {
            change(before);
        }
    }

    /** What is done, for the status bar. */
    protected final ObservableStringValue title(String doing, String name) {
        return messages.text(kind.texts() + "doing." + doing, name);
    }

    /** Changes something. Then what bears the next id is shown, as the server made it. */
    protected final void perform(Edit edit, Supplier<@Nullable String> next) {
        say("");
        undo.perform(edit, () -> {
            form.clear(null, whole);
            chosen.set(next.get());
            mode.set(PaneMode.EXISTING);
        });
    }

    /** Puts one among others, unless that can't be; then it says why. */
    public final void move(String id, Siblings to) {
        T moved = whole.find(id);
        if (moved == null || undo.busyProperty().get()) {
            return;
        }
        String wrong = fault(moved, to);
        say(wrong == null ? "" : wrong);
        if (wrong == null) {
            undo.perform(moving(title("moving", kind.name().apply(moved)), moved, whole.siblings(id), to), () -> {});
        }
    }

    /** Why something can't be put there; null where it can. */
    protected @Nullable String fault(T moved, Siblings to) {
        return MoveRules.problem(whole, kind.id().apply(moved), to, kind.name().apply(moved), messages);
    }

    /** Says why something was not done; nothing for an empty text. */
    protected final void say(String words) {
        problem.set(words);
    }

    private void refused(ApiException refusal) {
        say(form.refused(refusal, messages));
    }
}
