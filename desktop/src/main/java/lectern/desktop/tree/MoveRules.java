package lectern.desktop.tree;

import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** What a move may not do. The rules are those of the server (004), which has the last word. */
public final class MoveRules {
    /** Levels, the top one counted. */
    public static final int DEEPEST = 5;

    private MoveRules() {}

    /**
     * What is wrong with a move; null where nothing is.
     *
     * @param forest all that there is
     * @param name of what is moved
     */
    public static @Nullable String problem(Forest<?> forest, String id, Siblings to, String name, Messages messages) {
        String parent = to.parentId();
        if (parent != null && forest.subtree(id).contains(parent)) {
            return messages.get("tree.cycle", name);
        }
        return forest.depth(parent) + forest.height(id) > DEEPEST ? messages.get("tree.deep", DEEPEST) : null;
    }
}
