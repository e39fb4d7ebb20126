package lectern.desktop.skilltree;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillTreeNode;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** The chapters of one category as a tree (004): made, changed, moved and removed; each of it can be taken back. */
public final class SkillTreeViewModel {
    /** What the pane beside the tree shows. */
    public enum Mode {
        CLOSED,
        NEW,
        EXISTING
    }

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ChapterEdits edits;
    private final ChapterForm form = new ChapterForm();
    private final ObservableList<Category> categories = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Category>> category = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Forest<SkillTreeNode>> forest = new ReadOnlyObjectWrapper<>(Forest.empty());
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final UndoStack undo;
    private @Nullable String parentOfNew;
    private @Nullable RunningTask fetching;

    public SkillTreeViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        edits = new ChapterEdits(client);
        undo = new UndoStack(tasks, this::refused, this::fetch);
    }

    /** The categories that have chapters, from top to bottom of their tree. */
    public ObservableList<Category> categories() {
        return categories;
    }

    /** The category whose chapters are shown; empty where there is none. */
    public ReadOnlyObjectProperty<Optional<Category>> categoryProperty() {
        return category;
    }

    public ReadOnlyObjectProperty<Forest<SkillTreeNode>> forestProperty() {
        return forest.getReadOnlyProperty();
    }

    /** The id of the chapter that is looked at. */
    public ObjectProperty<@Nullable String> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Whether the categories have come, so that none means that there are none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty where it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ChapterForm form() {
        return form;
    }

    public UndoStack undo() {
        return undo;
    }

    /** Whether something is written in the fields that would be lost. */
    public boolean dirty() {
        return mode.get() != Mode.CLOSED && form.dirty();
    }

    /** The chapter that the fields are of; null for none and for a new one. */
    public @Nullable SkillTreeNode shown() {
        return mode.get() == Mode.EXISTING ? form.node() : null;
    }

    /** The chapter that a new one will stand below; null for the top. */
    public @Nullable SkillTreeNode above() {
        return mode.get() == Mode.NEW ? forest.get().find(parentOfNew) : null;
    }

    /** Fetches the categories and the chapters of the one that is shown. */
    public void show() {
        tasks.job(
                        messages.text("skilltree.loading"),
                        progress -> client.questions().allCategories())
                .quiet()
                .then(this::offer)
                .start();
    }

    private void offer(List<Category> fetched) {
        Forest<Category> tree = new Forest<>(fetched, Category::id, Category::parentId);
        List<Category> inOrder = tree.walk().stream()
                .flatMap(id -> Stream.ofNullable(tree.find(id)))
                .filter(each -> each.status() == Category.Status.ACTIVE)
                .toList();
        categories.setAll(inOrder);
        loaded.set(true);
        String shownId = category.get().map(Category::id).orElse("");
        Optional<Category> same =
                inOrder.stream().filter(each -> each.id().equals(shownId)).findFirst();
        if (same.isPresent()) {
            category.set(same);
            fetch();
        } else {
            open(inOrder.stream().findFirst());
        }
    }

    /** Shows the chapters of a category. What was done in another can't be taken back any more. */
    public void open(Optional<Category> next) {
        close();
        undo.clear();
        category.set(next);
        forest.set(Forest.empty());
        fetch();
    }

    private void fetch() {
        category.get()
                .ifPresent(shown -> fetching = tasks.job(
                                messages.text("skilltree.loading"),
                                progress -> client.skillTree().list(shown.id()))
                        .quiet()
                        .replacing(fetching)
                        .then(this::fill)
                        .start());
    }

    private void fill(List<SkillTreeNode> nodes) {
        forest.set(new Forest<>(nodes, SkillTreeNode::id, SkillTreeNode::parentId));
        if (mode.get() == Mode.EXISTING && !form.dirty()) {
            open(forest.get().find(chosen.get()));
        }
    }

    /** Shows a chapter in the fields, or nothing. */
    public void open(@Nullable SkillTreeNode node) {
        problem.set("");
        if (node == null) {
            close();
        } else {
            form.fill(node);
            chosen.set(node.id());
            announce(Mode.EXISTING);
        }
    }

    /** Begins a new chapter below another, or at the top for null, as the last there. */
    public void begin(@Nullable String parentId) {
        if (category.get().isPresent()) {
            problem.set("");
            parentOfNew = parentId;
            form.clear();
            announce(Mode.NEW);
        }
    }

    /** Empties the pane. */
    public void close() {
        form.clear();
        chosen.set(null);
        announce(Mode.CLOSED);
    }

    /** The fields may be of another chapter while the mode stays. */
    private void announce(Mode next) {
        mode.set(Mode.CLOSED);
        mode.set(next);
    }

    /** Makes or changes the chapter, unless something is wrong with it; then it says so. */
    public void save() {
        if (mode.get() == Mode.CLOSED || undo.busyProperty().get() || !form.valid()) {
            return;
        }
        SkillTreeNode before = shown();
        if (before != null) {
            if (form.dirty()) {
                perform(edits.change(title("changing", before.title()), before, form.update()), before::id);
            }
            return;
        }
        String categoryId = category.get().map(Category::id).orElseThrow();
        SkillNodeDraft draft = form.draft(categoryId, parentOfNew);
        AtomicReference<@Nullable String> made = new AtomicReference<>();
        List<String> beside = forest.get().children(parentOfNew);
        perform(edits.create(title("creating", draft.title()), draft, beside, made), made::get);
    }

    private ObservableStringValue title(String doing, String name) {
        return messages.text("skilltree.doing." + doing, name);
    }

    /** What is shown afterwards is what the server made of it. */
    private void perform(Edit edit, Supplier<@Nullable String> id) {
        problem.set("");
        undo.perform(edit, () -> {
            form.clear();
            chosen.set(id.get());
            mode.set(Mode.EXISTING);
        });
    }

    /** Puts a chapter among others, unless that can't be; then it says why. */
    public void move(String id, Siblings to) {
        SkillTreeNode node = forest.get().find(id);
        if (node == null || undo.busyProperty().get()) {
            return;
        }
        String wrong = MoveRules.problem(forest.get(), id, to, node.title(), messages);
        problem.set(wrong == null ? "" : wrong);
        if (wrong == null) {
            Siblings from = forest.get().siblings(id);
            undo.perform(edits.move(title("moving", node.title()), node.categoryId(), from, to), () -> {});
        }
    }

    /** Removes the shown chapter; the next one is looked at. */
    public void remove() {
        SkillTreeNode node = shown();
        if (node == null) {
            return;
        }
        if (forest.get().walk().size() == 1) {
            problem.set(messages.get("skilltree.fault.last"));
            return;
        }
        List<String> walk = forest.get().walk();
        int at = walk.indexOf(node.id());
        String next = walk.get(at + 1 < walk.size() ? at + 1 : at - 1);
        perform(edits.remove(title("removing", node.title()), node, forest.get()), () -> next);
    }

    private void refused(ApiException refusal) {
        for (ErrorDetail detail : refusal.details()) {
            String field = detail.field();
            if (field != null && mode.get() != Mode.CLOSED && form.dirty()) {
                form.faults().put(field, detail.message());
            }
        }
        problem.set(
                refusal.details().isEmpty()
                        ? String.valueOf(refusal.getMessage())
                        : refusal.details().getFirst().message());
    }
}
