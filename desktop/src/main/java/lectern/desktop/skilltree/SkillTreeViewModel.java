package lectern.desktop.skilltree;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.edit.Edit;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.Forest;
import lectern.desktop.tree.ForestKind;
import lectern.desktop.tree.ForestViewModel;
import lectern.desktop.tree.Siblings;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillTreeNode;
import org.jspecify.annotations.Nullable;

/** The chapters of one category as a tree (004): made, changed, moved and removed; each of it can be taken back. */
public final class SkillTreeViewModel extends ForestViewModel<SkillTreeNode, ChapterForm> {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ChapterEdits edits;
    private final ObservableList<Category> categories = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Category>> category = new SimpleObjectProperty<>(Optional.empty());

    public SkillTreeViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        super(
                tasks,
                messages,
                new ForestKind<>("skilltree.", SkillTreeNode::id, SkillTreeNode::parentId, SkillTreeNode::title),
                new ChapterForm());
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        edits = new ChapterEdits(client);
    }

    /** The categories that have chapters, from top to bottom of their tree. */
    public ObservableList<Category> categories() {
        return categories;
    }

    /** The category whose chapters are shown; empty where there is none. */
    public ReadOnlyObjectProperty<Optional<Category>> categoryProperty() {
        return category;
    }

    /** Fetches the categories and the chapters of the one that is shown. */
    @Override
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
        answered();
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
        undo().clear();
        category.set(next);
        hold(Forest.empty());
        fetch();
    }

    @Override
    protected void fetch() {
        category.get().ifPresent(shown -> fetch(progress -> client.skillTree().list(shown.id())));
    }

    /** Begins nothing where there is no category. */
    @Override
    public void begin(@Nullable String parentId) {
        if (category.get().isPresent()) {
            super.begin(parentId);
        }
    }

    @Override
    protected void create(@Nullable String parentId) {
        String categoryId = category.get().map(Category::id).orElseThrow();
        SkillNodeDraft draft = form().draft(categoryId, parentId);
        AtomicReference<@Nullable String> made = new AtomicReference<>();
        List<String> beside = whole().children(parentId);
        perform(edits.create(title("creating", draft.title()), draft, beside, made), made::get);
    }

    @Override
    protected void change(SkillTreeNode before) {
        perform(edits.change(title("changing", before.title()), before, form().update()), before::id);
    }

    @Override
    protected Edit moving(ObservableStringValue title, SkillTreeNode moved, Siblings from, Siblings to) {
        return edits.move(title, moved.categoryId(), from, to);
    }

    /** Removes the shown chapter; the next one is looked at. */
    public void remove() {
        SkillTreeNode node = shown();
        if (node == null) {
            return;
        }
        List<String> walk = whole().walk();
        if (walk.size() == 1) {
            say(messages.get("skilltree.fault.last"));
            return;
        }
        int at = walk.indexOf(node.id());
        String next = walk.get(at + 1 < walk.size() ? at + 1 : at - 1);
        perform(edits.remove(title("removing", node.title()), node, whole()), () -> next);
    }
}
