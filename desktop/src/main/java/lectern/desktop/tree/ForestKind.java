package lectern.desktop.tree;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a tree, as its page needs to know it.
 *
 * @param texts what the keys of the page's texts begin with, the full stop included
 * @param parentId null at the top
 */
public record ForestKind<T>(
        String texts, Function<T, String> id, Function<T, @Nullable String> parentId, Function<T, String> name) {}
