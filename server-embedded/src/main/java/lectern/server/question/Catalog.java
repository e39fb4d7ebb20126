package lectern.server.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** All categories and their chapters at one moment. */
final class Catalog {
    private final List<CategoryRow> categories;
    private final Map<String, CategoryRow> byName = new HashMap<>();
    private final Map<String, List<SkillNode>> nodes;

    private Catalog(List<CategoryRow> categories, List<SkillNode> nodes) {
        this.categories = categories;
        this.nodes = nodes.stream().collect(Collectors.groupingBy(SkillNode::categoryId));
        // An id wins over another category's slug.
        categories.forEach(category -> byName.put(category.slug(), category));
        categories.forEach(category -> byName.put(category.id(), category));
    }

    static Catalog read(Tx tx) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        return new Catalog(dao.all(), dao.nodes());
    }

    List<CategoryRow> categories() {
        return categories;
    }

    @Nullable
    CategoryRow find(String idOrSlug) {
        return byName.get(idOrSlug);
    }

    /** The ids of a category and of all below it; a name that no category has stands for itself. */
    List<String> within(String idOrSlug) {
        CategoryRow root = find(idOrSlug);
        if (root == null) {
            return List.of(idOrSlug);
        }
        // No cycles: CategoryService refuses them.
        List<String> found = new ArrayList<>(List.of(root.id()));
        for (int i = 0; i < found.size(); i++) {
            String parent = found.get(i);
            categories.stream()
                    .filter(category -> parent.equals(category.parentId()))
                    .forEach(category -> found.add(category.id()));
        }
        return List.copyOf(found);
    }

    List<SkillNode> nodes(String categoryId) {
        return nodes.getOrDefault(categoryId, List.of());
    }
}
