package lectern.desktop.category;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lectern.desktop.question.CategoryNames;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryUpdate;
import org.jspecify.annotations.Nullable;

/** The fields of a category as they are written, checked on the way. */
public final class CategoryForm {
    static final String NAME = "name";
    static final String SLUG = "slug";
    static final String ICON = "icon";
    static final String SORT_ORDER = "sortOrder";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ICON = 16;
    private static final int LAST = 1_000_000;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty slug = new SimpleStringProperty("");
    private final StringProperty icon = new SimpleStringProperty("");
    private final StringProperty sortOrder = new SimpleStringProperty("");
    private final ObservableMap<String, String> faults = FXCollections.observableHashMap();
    private final Set<String> touched = new HashSet<>();
    private List<Category> others = List.of();
    private @Nullable Category category;
    private List<String> beginning = List.of();
    private boolean filling;

    CategoryForm() {
        name.subscribe((before, now) -> {
            if (!filling
                    && category == null
                    && (slug.get().isEmpty() || slug.get().equals(suggested(before)))) {
                slug.set(suggested(now));
            }
        });
        Map.of(NAME, name, SLUG, slug, ICON, icon, SORT_ORDER, sortOrder)
                .forEach((field, property) -> property.subscribe((before, now) -> touch(field)));
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

    /** What is wrong, by field: the key of a text, or the server's words. */
    public ObservableMap<String, String> faults() {
        return faults;
    }

    /** The category that is changed; null while a new one is written. */
    @Nullable
    Category category() {
        return category;
    }

    /** Fills the fields from a category. */
    void fill(Category shown, List<Category> all) {
        String symbol = shown.icon();
        fill(shown, all, shown.name(), shown.slug(), symbol == null ? "" : symbol, shown.sortOrder());
    }

    /** Empties the fields for a new one. */
    void clear(int order, List<Category> all) {
        fill(null, all, "", "", "", order);
    }

    private void fill(
            @Nullable Category shown, List<Category> all, String named, String slugged, String symbol, int order) {
        filling = true;
        category = shown;
        others = all.stream()
                .filter(each -> shown == null || !each.id().equals(shown.id()))
                .toList();
        name.set(named);
        slug.set(slugged);
        icon.set(symbol);
        sortOrder.set(String.valueOf(order));
        filling = false;
        touched.clear();
        faults.clear();
        beginning = written();
    }

    private List<String> written() {
        return Stream.of(name, slug, icon, sortOrder).map(StringProperty::get).toList();
    }

    /** Whether something is written here that would be lost. */
    boolean dirty() {
        return !written().equals(beginning);
    }

    private void touch(String field) {
        if (!filling) {
            touched.add(field);
            show(check());
        }
    }

    /** Checks everything and shows what is wrong. */
    boolean valid() {
        touched.addAll(List.of(NAME, SLUG, ICON, SORT_ORDER));
        Map<String, String> found = check();
        show(found);
        return found.isEmpty();
    }

    private void show(Map<String, String> found) {
        faults.keySet().removeIf(field -> !found.containsKey(field));
        found.forEach((field, fault) -> {
            if (touched.contains(field)) {
                faults.put(field, fault);
            }
        });
    }

    private Map<String, String> check() {
        Map<String, String> found = new HashMap<>();
        if (name.get().isBlank()) {
            found.put(NAME, "category.fault.blank");
        } else if (name.get().strip().length() > LONGEST_NAME) {
            found.put(NAME, "category.fault.long");
        }
        String short_ = slug.get().strip();
        if (!CategoryNames.isSlug(short_)) {
            found.put(SLUG, "category.fault.slug");
        } else if (others.stream()
                .anyMatch(each -> each.id().equals(short_) || each.slug().equals(short_))) {
            found.put(SLUG, "category.fault.taken");
        }
        if (icon.get().strip().length() > LONGEST_ICON) {
            found.put(ICON, "category.fault.icon");
        }
        if (order() < 0) {
            found.put(SORT_ORDER, "category.fault.order");
        }
        return found;
    }

    /** -1 where it is no number that may be. */
    private int order() {
        try {
            int order = Integer.parseInt(sortOrder.get().strip());
            return order > LAST ? -1 : order;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private @Nullable String symbol() {
        return icon.get().isBlank() ? null : icon.get().strip();
    }

    CategoryDraft draft(@Nullable String parentId) {
        String id = slug.get().strip();
        return new CategoryDraft(id, name.get().strip(), id, parentId, symbol(), order());
    }

    CategoryUpdate update(Category before) {
        return new CategoryUpdate(
                name.get().strip(), slug.get().strip(), before.parentId(), symbol(), order(), before.status());
    }
}
