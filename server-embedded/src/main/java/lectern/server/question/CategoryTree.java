package lectern.server.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** All categories as a tree without cycles, at most {@link #DEEPEST} levels deep. */
final class CategoryTree {
    /** Levels, the top one counted. */
    static final int DEEPEST = 5;

    private final Map<String, CategoryRow> byId;
    private final Map<String, List<CategoryRow>> below;

    CategoryTree(List<CategoryRow> all) {
        byId = all.stream().collect(Collectors.toMap(CategoryRow::id, row -> row));
        below = new HashMap<>(all.stream()
                .filter(row -> row.parentId() != null)
                .collect(Collectors.groupingBy(row -> String.valueOf(row.parentId()))));
    }

    /** The category of an id or slug; an id wins. */
    @Nullable
    CategoryRow find(String idOrSlug) {
        CategoryRow byItsId = byId.get(idOrSlug);
        return byItsId != null
                ? byItsId
                : byId.values().stream()
                        .filter(row -> row.slug().equals(idOrSlug))
                        .findFirst()
                        .orElse(null);
    }

    /** Whoever has this id or slug, a category itself aside. */
    @Nullable
    CategoryRow holder(String name, @Nullable String ownId) {
        return byId.values().stream()
                .filter(row -> !row.id().equals(ownId))
                .filter(row -> row.id().equals(name) || row.slug().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * The id of the category to stand below.
     *
     * @param id the category that moves there; what is below it comes along. A new one has nothing below it.
     * @throws DomainException VALIDATION_ERROR where there is no such category, or it is archived, below the one that
     *     moves, or too deep
     */
    @Nullable
    String parent(String id, @Nullable String idOrSlug) {
        if (idOrSlug == null) {
            return null;
        }
        CategoryRow parent = find(idOrSlug);
        if (parent == null) {
            throw DomainException.invalid("parentId", "there is no category " + idOrSlug);
        }
        CategoryRow own = byId.get(id);
        boolean staysThere = own != null && parent.id().equals(own.parentId());
        if (staysThere) {
            return parent.id();
        }
        if (!parent.active()) {
            throw DomainException.invalid(
                    "parentId", "the category " + parent.name() + " is archived: choose another or restore it");
        }
        int depth = 0;
        for (CategoryRow row = parent; row != null; row = above(row)) {
            if (row.id().equals(id)) {
                throw DomainException.invalid("parentId", "a category can't stand below itself: choose another");
            }
            depth++;
        }
        if (depth + height(id) > DEEPEST) {
            throw DomainException.invalid(
                    "parentId", "categories go " + DEEPEST + " levels deep at most: choose one further up");
        }
        return parent.id();
    }

    private @Nullable CategoryRow above(CategoryRow row) {
        return row.parentId() == null ? null : byId.get(row.parentId());
    }

    /** Levels from a category down, its own counted. */
    private int height(String id) {
        int height = 0;
        for (CategoryRow child : below.getOrDefault(id, List.of())) {
            height = Math.max(height, height(child.id()));
        }
        return height + 1;
    }
}
