package lectern.desktop.category;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.Forest;
import lectern.desktop.tree.MoveRules;
import lectern.desktop.tree.Siblings;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.Category.Status;
import lectern.model.question.CategoryDraft;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** The categories as a tree (004): made, renamed, moved, archived and brought back; each of it can be taken back. */
public final class CategoriesViewModel {
    /** What the pane beside the tree shows. */
    public enum Mode {
        CLOSED,
        NEW,
        EXISTING
    }

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final CategoryEdits edits;
    private final UndoStack undo;
    private final CategoryForm form = new CategoryForm();
    private final ReadOnlyObjectWrapper<Forest<Category>> forest = new ReadOnlyObjectWrapper<>(Forest.empty());
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty showArchived = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private List<Category> all = List.of();
    private Forest<Category> whole = Forest.empty();
    private @Nullable String parentOfNew;
    private @Nullable RunningTask fetching;

    public CategoriesViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        edits = new CategoryEdits(client);
        undo = new UndoStack(tasks, this::refused, this::show);
        showArchived.subscribe(() -> forest.set(visible()));
    }

    /** Those that are shown. */
    public ReadOnlyObjectProperty<Forest<Category>> forestProperty() {
        return forest.getReadOnlyProperty();
    }

    /** The id of the category that is looked at. */
    public ObjectProperty<@Nullable String> chosenProperty() {
        return chosen;
    }

    public BooleanProperty showArchivedProperty() {
        return showArchived;
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Whether they have come, so that none means that there are none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the last move was refused; empty where it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public CategoryForm form() {
        return form;
    }

    public UndoStack undo() {
        return undo;
    }

    /** Whether something is written in the fields that would be lost. */
    public boolean dirty() {
        return mode.get() != Mode.CLOSED && form.dirty();
    }

    /** The category that the fields are of; null for none and for a new one. */
    public @Nullable Category shown() {
        return mode.get() == Mode.EXISTING ? form.category() : null;
    }

    /** The category that a new one will stand below; null for the top. */
    public @Nullable Category above() {
        return mode.get() == Mode.NEW ? whole.find(parentOfNew) : null;
    }

    /** Fetches them. */
    public void show() {
        fetching = tasks.job(
                        messages.text("category.loading"),
                        progress -> client.questions().allCategories())
                .quiet()
                .replacing(fetching)
                .then(this::fill)
                .start();
    }

    private void fill(List<Category> fetched) {
        all = fetched;
        whole = new Forest<>(fetched, Category::id, Category::parentId);
        forest.set(visible());
        loaded.set(true);
        Category now = whole.find(chosen.get());
        if (mode.get() == Mode.EXISTING && !form.dirty()) {
            open(now);
        }
    }

    private Forest<Category> visible() {
        return showArchived.get() ? whole : whole.only(each -> each.status() == Status.ACTIVE);
    }

    /** Shows a category in the fields, or nothing. */
    public void open(@Nullable Category category) {
        problem.set("");
        if (category == null) {
            close();
        } else {
            form.fill(category, all);
            chosen.set(category.id());
            announce(Mode.EXISTING);
        }
    }

    /** Begins a new category below another, or at the top for null, as the last there. */
    public void begin(@Nullable String parentId) {
        problem.set("");
        parentOfNew = parentId;
        int last = whole.children(parentId).stream()
                .map(whole::find)
                .mapToInt(each -> each == null ? 0 : each.sortOrder())
                .max()
                .orElse(-1);
        form.clear(last + 1, all);
        announce(Mode.NEW);
    }

    /** Empties the pane. */
    public void close() {
        form.clear(0, all);
        chosen.set(null);
        announce(Mode.CLOSED);
    }

    /** The fields may be of another category while the mode stays. */
    private void announce(Mode next) {
        mode.set(Mode.CLOSED);
        mode.set(next);
    }

    /** Makes or changes the category, unless something is wrong with it; then it says so. */
    public void save() {
        if (mode.get() == Mode.CLOSED || undo.busyProperty().get() || !form.valid()) {
            return;
        }
        Category before = shown();
        if (before == null) {
            CategoryDraft draft = form.draft(parentOfNew);
            perform(edits.create(title("creating", draft.name()), draft), draft.id());
        } else if (form.dirty()) {
            perform(edits.change(title("changing", before.name()), before, form.update(before)), before.id());
        }
    }

    private ObservableStringValue title(String doing, String name) {
        return messages.text("category.doing." + doing, name);
    }

    /** What is shown afterwards is what the server made of it. */
    private void perform(Edit edit, @Nullable String id) {
        problem.set("");
        undo.perform(edit, () -> {
            form.clear(0, all);
            chosen.set(id);
            mode.set(Mode.EXISTING);
        });
    }

    /** Puts a category among others, unless that can't be; then it says why. */
    public void move(String id, Siblings to) {
        Category category = whole.find(id);
        if (category == null || undo.busyProperty().get()) {
            return;
        }
        String wrong = MoveRules.problem(whole, id, to, category.name(), messages);
        Category above = whole.find(to.parentId());
        if (wrong == null
                && above != null
                && above.status() == Status.ARCHIVED
                && !above.id().equals(category.parentId())) {
            wrong = messages.get("category.fault.archived", above.name());
        }
        problem.set(wrong == null ? "" : wrong);
        if (wrong == null) {
            undo.perform(edits.move(title("moving", category.name()), whole.siblings(id), to), () -> {});
        }
    }

    /** Archives the shown category. */
    public void archive() {
        setStatus("archiving", Status.ARCHIVED);
    }

    /** Brings the shown category back. */
    public void restore() {
        setStatus("restoring", Status.ACTIVE);
    }

    private void setStatus(String doing, Status status) {
        Category category = shown();
        if (category != null) {
            if (status == Status.ARCHIVED) {
                // It stays in sight, so that one sees what became of it.
                showArchived.set(true);
            }
            perform(edits.setStatus(title(doing, category.name()), category, status), category.id());
        }
    }

    /** How many active categories stand below one. */
    public long activeBelow(Category category) {
        return whole.subtree(category.id()).stream()
                .map(whole::find)
                .filter(each -> each != null && !each.equals(category) && each.status() == Status.ACTIVE)
                .count();
    }

    private void refused(ApiException refusal) {
        for (ErrorDetail detail : refusal.details()) {
            String field = detail.field();
            if (field != null && mode.get() != Mode.CLOSED && form.dirty()) {
                form.faults().put(field, detail.message());
            }
        }
        String words = refusal.details().isEmpty()
                ? String.valueOf(refusal.getMessage())
                : refusal.details().getFirst().message();
        problem.set(words);
    }
}
