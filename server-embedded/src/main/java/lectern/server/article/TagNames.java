package lectern.server.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lectern.server.article.TagDao.Link;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Tags by their names. */
final class TagNames {
    /** For tags that nobody chose a colour for; each reads well behind dark and light text. */
    private static final List<String> COLORS = List.of(
            "#3B5BDB", "#10B981", "#F59E0B", "#EC4899", "#8B5CF6", "#0EA5E9", "#EF4444", "#14B8A6", "#84CC16",
            "#F97316");

    private static final int KEYS_A_QUERY = 500;

    private TagNames() {}

    /** By this names are alike. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The same for the same name. */
    static String color(String key) {
        return COLORS.get(Math.floorMod(key.hashCode(), COLORS.size()));
    }

    /**
     * Finds tags and makes those that are missing.
     *
     * @param importId the import that wants them, null where an editor does
     * @param made gets the names of the new ones
     * @return ids by key
     */
    static Map<String, UUID> ensure(
            Tx tx, Collection<String> names, Instant now, @Nullable UUID importId, List<String> made) {
        Map<String, String> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.putIfAbsent(key(name), name.strip()));
        Map<String, UUID> found = find(tx, wanted.keySet());
        // In one order everywhere, or two that make the same tags wait for each other for ever.
        Map<String, String> missing = new TreeMap<>(wanted);
        missing.keySet().removeAll(found.keySet());
        TagDao dao = tx.dao(TagDao.class);
        missing.forEach((key, name) -> {
            if (dao.insert(new TagRow(Ids.next(), name, key, color(key), now), importId) > 0) {
                made.add(name);
            }
        });
        if (!missing.isEmpty()) {
            found.putAll(find(tx, missing.keySet()));
        }
        return found;
    }

    private static Map<String, UUID> find(Tx tx, Set<String> keys) {
        Map<String, UUID> found = new HashMap<>();
        List<String> all = new ArrayList<>(keys);
        for (int i = 0; i < all.size(); i += KEYS_A_QUERY) {
            List<String> some = all.subList(i, Math.min(i + KEYS_A_QUERY, all.size()));
            tx.dao(TagDao.class).byKeys(some).forEach(tag -> found.put(tag.nameKey(), tag.id()));
        }
        return found;
    }

    /** Gives an article these tags and no others. */
    static void replace(Tx tx, UUID articleId, List<String> names, Instant now, @Nullable UUID importId) {
        Map<String, UUID> tags = ensure(tx, names, now, importId, new ArrayList<>());
        TagDao dao = tx.dao(TagDao.class);
        dao.detachAll(articleId);
        List<Link> links = links(articleId, names, tags);
        if (!links.isEmpty()) {
            dao.attach(links);
        }
    }

    /** An article's tags, each once, in the order of their names in the request. */
    static List<Link> links(UUID articleId, List<String> names, Map<String, UUID> tags) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.add(key(name)));
        List<Link> links = new ArrayList<>(keys.size());
        keys.forEach(key -> links.add(new Link(articleId, Objects.requireNonNull(tags.get(key), key), links.size())));
        return links;
    }
}
