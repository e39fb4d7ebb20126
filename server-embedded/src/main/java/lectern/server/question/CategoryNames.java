package lectern.server.question;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which category a file means: by id, by slug, or by the name that is shown; and which ones are to be made for it. */
final class CategoryNames {
    /** What is wrong with a name that could become a category, if that were wished. */
    static final String UNKNOWN =
            "there is no such category: create it first, choose another, or let the import make it (createCategories)";

    static final String ARCHIVED = "this category is archived: choose another";

    private static final String NO_SLUG =
            "is no category and can't become one: write 1 to 64 small letters, digits, - or _";

    private final Catalog catalog;
    private final boolean shownNames;
    private final boolean create;
    private final Instant now;
    private final Map<String, Named> known = new HashMap<>();
    private final Map<String, CategoryRow> madeById = new HashMap<>();

    /**
     * @param shownNames whether a category is also found by its name, and may get any name; else by id and slug alone (004)
     * @param create whether those that nobody has are made
     */
    CategoryNames(Catalog catalog, boolean shownNames, boolean create, Instant now) {
        this.catalog = catalog;
        this.shownNames = shownNames;
        this.create = create;
        this.now = now;
        if (shownNames) {
            catalog.categories().forEach(row -> known.putIfAbsent(folded(row.name()), new Named(row, false, null)));
        }
    }

    /**
     * What a name comes to.
     *
     * @param row null where it comes to nothing
     * @param made whether the category has to be made
     * @param flaw why it comes to nothing
     */
    record Named(
            @Nullable CategoryRow row,
            boolean made,
            @Nullable String flaw) {}

    /** What a name, stripped and not empty, comes to. */
    Named find(String name) {
        CategoryRow there = catalog.find(name);
        if (there != null) {
            return new Named(there, false, null);
        }
        String key = shownNames ? folded(name) : name;
        Named named = known.get(key);
        if (named == null) {
            named = unknown(name);
            // What is refused is not remembered, or a file of strange names would fill the memory.
            if (named.made()) {
                known.put(key, named);
            }
        }
        return named;
    }

    private Named unknown(String name) {
        String id = CategoryService.isSlug(name) ? name : shownNames ? idOf(name) : "";
        if (id.isEmpty()) {
            return new Named(null, false, NO_SLUG);
        }
        if (!create) {
            return new Named(null, false, UNKNOWN);
        }
        String shown = id.equals(name) ? CategoryService.nameOf(name) : name;
        CategoryRow row = madeById.computeIfAbsent(
                id, made -> new CategoryRow(made, shown, made, null, null, 0, CategoryRow.ACTIVE, now));
        return new Named(row, true, null);
    }

    /** The name in Latin letters, unless somebody has it; else one that is always the same for the same name. */
    private String idOf(String name) {
        String slug = CategoryService.slugOf(name);
        boolean free = catalog.find(slug) == null && !madeById.containsKey(slug);
        return CategoryService.isSlug(slug) && free
                ? slug
                : "category-"
                        + UUID.nameUUIDFromBytes(folded(name).getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .substring(0, 8);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
