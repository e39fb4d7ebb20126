package lectern.desktop.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things that stand below one another, in their order. It never changes; a move is what the children of a parent would
 * be after it, or null where there is no such move.
 */
public final class Forest<T> {
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    /**
     * @param inOrder siblings in their order
     * @param parentId of something that is not there counts as none
     */
    public Forest(List<T> inOrder, Function<T, String> id, Function<T, @Nullable String> parentId) {
        inOrder.forEach(each -> byId.put(id.apply(each), each));
        inOrder.forEach(each -> {
            String parent = parentId.apply(each);
            if (parent != null && byId.containsKey(parent)) {
                parents.put(id.apply(each), parent);
            }
        });
    }

    /** Nothing at all. */
    public static <T> Forest<T> empty() {
        return new Forest<>(List.of(), String::valueOf, each -> null);
    }

    /** Those that are wanted, with everything above them. */
    public Forest<T> only(Predicate<T> wanted) {
        List<String> kept = byId.keySet().stream()
                .filter(id -> subtree(id).stream().map(byId::get).anyMatch(wanted))
                .toList();
        Forest<T> smaller = empty();
        kept.forEach(id -> smaller.byId.put(id, Objects.requireNonNull(byId.get(id))));
        kept.stream()
                .filter(parents::containsKey)
                .forEach(id -> smaller.parents.put(id, Objects.requireNonNull(parents.get(id))));
        return smaller;
    }

    /** What bears an id; null where nothing does. */
    public @Nullable T find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** All of them, siblings in their order. */
    public List<T> all() {
        return List.copyOf(byId.values());
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The id of what stands above; null at the top. */
    public @Nullable String parent(String id) {
        return parents.get(id);
    }

    /** The ids below a parent, null for the top. */
    public List<String> children(@Nullable String parentId) {
        return byId.keySet().stream()
                .filter(id -> Objects.equals(parents.get(id), parentId))
                .toList();
    }

    /** Something and all that stands below it, from top to bottom. */
    public List<String> subtree(String id) {
        List<String> all = new ArrayList<>(List.of(id));
        children(id).forEach(child -> all.addAll(subtree(child)));
        return all;
    }

    /** All ids from top to bottom, each before those below it. */
    public List<String> walk() {
        return children(null).stream().flatMap(id -> subtree(id).stream()).toList();
    }

    /** How many levels there are down to a place, 0 for the top. */
    public int depth(@Nullable String id) {
        return id == null ? 0 : 1 + depth(parents.get(id));
    }

    /** How many levels something and all below it take. */
    public int height(String id) {
        return 1 + children(id).stream().mapToInt(this::height).max().orElse(0);
    }

    /** Something with those beside it, as they are now. */
    public Siblings siblings(String id) {
        return new Siblings(parents.get(id), children(parents.get(id)));
    }

    /** Before the one above it. */
    public @Nullable Siblings up(String id) {
        return shifted(id, -1);
    }

    /** Behind the one below it. */
    public @Nullable Siblings down(String id) {
        return shifted(id, 1);
    }

    private @Nullable Siblings shifted(String id, int by) {
        List<String> all = new ArrayList<>(siblings(id).ids());
        int to = all.indexOf(id) + by;
        if (to < 0 || to >= all.size()) {
            return null;
        }
        all.remove(id);
        all.add(to, id);
        return new Siblings(parents.get(id), List.copyOf(all));
    }

    /** Below the one before it, as its last. */
    public @Nullable Siblings in(String id) {
        List<String> beside = siblings(id).ids();
        int at = beside.indexOf(id);
        return at <= 0 ? null : below(id, beside.get(at - 1));
    }

    /** Out to its parent's level, behind it. */
    public @Nullable Siblings out(String id) {
        String parent = parents.get(id);
        return parent == null ? null : beside(id, parent, true);
    }

    /** Below another, or at the top for null, as its last. */
    public Siblings below(String id, @Nullable String parentId) {
        List<String> all = new ArrayList<>(children(parentId));
        all.remove(id);
        all.add(id);
        return new Siblings(parentId, List.copyOf(all));
    }

    /** Before or behind another. */
    public Siblings beside(String id, String other, boolean behind) {
        List<String> all = new ArrayList<>(children(parents.get(other)));
        all.remove(id);
        int at = all.indexOf(other);
        all.add(at < 0 ? all.size() : at + (behind ? 1 : 0), id);
        return new Siblings(parents.get(other), List.copyOf(all));
    }
}
