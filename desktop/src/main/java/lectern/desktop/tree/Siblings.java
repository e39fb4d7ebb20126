package lectern.desktop.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands below one parent, in its order.
 *
 * @param parentId null for the top
 */
public record Siblings(@Nullable String parentId, List<String> ids) {}
