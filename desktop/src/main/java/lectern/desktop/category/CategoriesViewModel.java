package lectern.desktop.category;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.edit.Edit;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.desktop.tree.Forest;
import lectern.desktop.tree.ForestKind;
import lectern.desktop.tree.ForestViewModel;
import lectern.desktop.tree.Siblings;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.Category.Status;
import lectern.model.question.CategoryDraft;
import org.jspecify.annotations.Nullable;

/** The categories as a tree (004): made, renamed, moved, archived and brought back; each of it can be taken back. */
public final class CategoriesViewModel extends ForestViewModel<Category, CategoryForm> {
    private final LecternClient client;
    private final Messages messages;
    private final CategoryEdits edits;
    private final BooleanProperty showArchived = new SimpleBooleanProperty();

    public CategoriesViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        super(
                tasks,
                messages,
                new ForestKind<>("category.", Category::id, Category::parentId, Category::name),
                new CategoryForm());
        this.client = client;
        this.messages = messages;
        edits = new CategoryEdits(client);
        showArchived.subscribe((before, now) -> redraw());
    }

    public BooleanProperty showArchivedProperty() {
        return showArchived;
    }

    @Override
    public void show() {
        fetch();
    }

    @Override
    protected void fetch() {
        fetch(progress -> client.questions().allCategories());
    }

    @Override
    protected Forest<Category> visible(Forest<Category> all) {
        return showArchived.get() ? all : all.only(each -> each.status() == Status.ACTIVE);
    }

    @Override
    protected void create(@Nullable String parentId) {
        CategoryDraft draft = form().draft(parentId);
        perform(edits.create(title("creating", draft.name()), draft), draft::id);
    }

    @Override
    protected void change(Category before) {
        perform(edits.change(title("changing", before.name()), before, form().update(before)), before::id);
    }

    @Override
    protected Edit moving(ObservableStringValue title, Category moved, Siblings from, Siblings to) {
        return edits.move(title, from, to);
    }

    @Override
    protected @Nullable String fault(Category moved, Siblings to) {
        String wrong = super.fault(moved, to);
        Category above = whole().find(to.parentId());
        return wrong == null
                        && above != null
                        && above.status() == Status.ARCHIVED
                        && !above.id().equals(moved.parentId())
                ? messages.get("category.fault.archived", above.name())
                : wrong;
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
            perform(edits.setStatus(title(doing, category.name()), category, status), category::id);
        }
    }

    /** How many active categories stand below one. */
    public long activeBelow(Category category) {
        return whole().subtree(category.id()).stream()
                .map(whole()::find)
                .filter(each -> each != null && !each.equals(category) && each.status() == Status.ACTIVE)
                .count();
    }
}
