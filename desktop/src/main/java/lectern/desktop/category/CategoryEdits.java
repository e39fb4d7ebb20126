package lectern.desktop.category;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.edit.Edit;
import lectern.desktop.tree.Siblings;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryOrder;
import lectern.model.question.CategoryUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The changes of categories and the ways back. A change touches the fields that it is about and leaves what others made
 * of the rest meanwhile.
 */
final class CategoryEdits {
    private final LecternClient client;

    CategoryEdits(LecternClient client) {
        this.client = client;
    }

    /** Makes one. Taking it back archives it, as categories are never deleted. */
    Edit create(ObservableStringValue title, CategoryDraft draft) {
        AtomicBoolean made = new AtomicBoolean();
        String id = Objects.requireNonNull(draft.id());
        return new Edit(
                title,
                progress -> {
                    if (made.getAndSet(true)) {
                        return status(id, Category.Status.ACTIVE);
                    }
                    try {
                        return client.questions().createCategory(draft);
                    } catch (RuntimeException e) {
                        made.set(false);
                        throw e;
                    }
                },
                progress -> status(id, Category.Status.ARCHIVED));
    }

    /** Changes fields; its parent stays. */
    Edit change(ObservableStringValue title, Category before, CategoryUpdate after) {
        CategoryUpdate from = CategoryUpdate.of(before);
        return new Edit(
                title, progress -> patch(before.id(), from, after), progress -> patch(before.id(), after, from));
    }

    /** Archives it, or brings it back. */
    Edit setStatus(ObservableStringValue title, Category category, Category.Status status) {
        return new Edit(
                title, progress -> status(category.id(), status), progress -> status(category.id(), category.status()));
    }

    /**
     * Puts it somewhere.
     *
     * @param from where it stands now
     */
    Edit move(ObservableStringValue title, Siblings from, Siblings to) {
        return new Edit(title, progress -> order(to), progress -> order(from));
    }

    private Object order(Siblings place) {
        return client.questions().reorderCategories(new CategoryOrder(place.parentId(), place.ids()));
    }

    private Category status(String id, Category.Status status) {
        CategoryUpdate now = CategoryUpdate.of(now(id));
        CategoryUpdate next =
                new CategoryUpdate(now.name(), now.slug(), now.parentId(), now.icon(), now.sortOrder(), status);
        return client.questions().updateCategory(id, next);
    }

    private Category patch(String id, CategoryUpdate from, CategoryUpdate to) {
        CategoryUpdate now = CategoryUpdate.of(now(id));
        CategoryUpdate next = new CategoryUpdate(
                to.name().equals(from.name()) ? now.name() : to.name(),
                changed(now.slug(), from.slug(), to.slug()),
                now.parentId(),
                changed(now.icon(), from.icon(), to.icon()),
                changed(now.sortOrder(), from.sortOrder(), to.sortOrder()),
                now.status());
        return client.questions().updateCategory(id, next);
    }

    private static <T> @Nullable T changed(@Nullable T now, @Nullable T from, @Nullable T to) {
        return Objects.equals(from, to) ? now : to;
    }

    private Category now(String id) {
        return client.questions().allCategories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
