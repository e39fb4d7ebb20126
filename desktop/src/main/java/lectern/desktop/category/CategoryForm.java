package lectern.desktop.category;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import lectern.desktop.question.CategoryNames;
import lectern.desktop.tree.Forest;
import lectern.desktop.tree.ForestForm;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryUpdate;
import org.jspecify.annotations.Nullable;

/** The fields of a category as they are written, checked on the way. */
public final class CategoryForm extends ForestForm<Category> {
    static final String NAME = "name";
    static final String SLUG = "slug";
    static final String ICON = "icon";
    static final String SORT_ORDER = "sortOrder";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ICON = 16;
    private static final int LAST = 1_000_000;

    private final StringProperty name = field(NAME);
    private final StringProperty slug = field(SLUG);
    private final StringProperty icon = field(ICON);
    private final StringProperty sortOrder = field(SORT_ORDER);
    private List<Category> others = List.of();

    CategoryForm() {
        name.subscribe((before, now) -> {
            if (!filling()
                    && subject() == null
                    && (slug.get().isEmpty() || slug.get().equals(suggested(before)))) {
                slug.set(suggested(now));
            }
        });
    }

    private static String suggested(String name) {
        return name.isBlank() ? "" : CategoryNames.slugOf(name.strip());
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** The id as well while a category is new; suggested by the name until the person writes another. */
    public StringProperty slugProperty() {
        return slug;
    }

    /** One emoji. */
    public StringProperty iconProperty() {
        return icon;
    }

    /** A number; the smaller comes first among its siblings. */
    public StringProperty sortOrderProperty() {
        return sortOrder;
    }

    @Override
    protected void fill(Category shown, Forest<Category> all) {
        others =
                all.all().stream().filter(each -> !each.id().equals(shown.id())).toList();
        fill(
                shown,
                Map.of(
                        NAME,
                        shown.name(),
                        SLUG,
                        shown.slug(),
                        ICON,
                        Objects.requireNonNullElse(shown.icon(), ""),
                        SORT_ORDER,
                        String.valueOf(shown.sortOrder())));
    }

    @Override
    protected void clear(@Nullable String parentId, Forest<Category> all) {
        others = all.all();
        int last = all.children(parentId).stream()
                .map(all::find)
                .mapToInt(each -> each == null ? 0 : each.sortOrder())
                .max()
                .orElse(-1);
        fill(null, Map.of(SORT_ORDER, String.valueOf(last + 1)));
    }

    @Override
    protected Map<String, String> check() {
        Map<String, String> found = new HashMap<>();
        if (name.get().isBlank()) {
            found.put(NAME, "category.fault.blank");
        } else if (name.get().strip().length() > LONGEST_NAME) {
            found.put(NAME, "category.fault.long");
        }
        String written = slug.get().strip();
        if (!CategoryNames.isSlug(written)) {
            found.put(SLUG, "category.fault.slug");
        } else if (others.stream()
                .anyMatch(each -> each.id().equals(written) || each.slug().equals(written))) {
            found.put(SLUG, "category.fault.taken");
        }
        if (icon.get().strip().length() > LONGEST_ICON) {
            found.put(ICON, "category.fault.icon");
        }
        if (number(sortOrder) < 0 || number(sortOrder) > LAST) {
            found.put(SORT_ORDER, "category.fault.order");
        }
        return found;
    }

    private @Nullable String symbol() {
        return icon.get().isBlank() ? null : icon.get().strip();
    }

    CategoryDraft draft(@Nullable String parentId) {
        String id = slug.get().strip();
        return new CategoryDraft(id, name.get().strip(), id, parentId, symbol(), number(sortOrder));
    }

    CategoryUpdate update(Category before) {
        return new CategoryUpdate(
                name.get().strip(),
                slug.get().strip(),
                before.parentId(),
                symbol(),
                number(sortOrder),
                before.status());
    }
}
