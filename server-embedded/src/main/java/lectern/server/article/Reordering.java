package lectern.server.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.article.SentenceOrder.Mapping;
import org.jspecify.annotations.Nullable;

/** What comes of the mappings of a new order (002). */
final class Reordering {
    private Reordering() {}

    /**
     * The ids in their new order: those that are mapped where they are sent, the others in the places left, in the order
     * in which they stood.
     *
     * @param checks gets a finding for every sentence that is not among the ids or is mapped twice, and for every place
     *     that is given twice or that there is not; the result is of no use then
     */
    static List<UUID> of(List<UUID> ids, List<Mapping> mappings, Checks checks) {
        @Nullable UUID[] places = new @Nullable UUID[ids.size()];
        Set<UUID> left = new HashSet<>(ids);
        Set<UUID> known = Set.copyOf(ids);
        for (int i = 0; i < mappings.size(); i++) {
            checks.in("mappings[" + i + "].");
            place(mappings.get(i), places, left, known, checks);
        }
        Iterator<UUID> others = ids.stream().filter(left::contains).iterator();
        List<UUID> result = new ArrayList<>(ids.size());
        for (UUID placed : Arrays.asList(places)) {
            if (placed != null) {
                result.add(placed);
            } else if (others.hasNext()) {
                result.add(others.next());
            }
        }
        return result;
    }

    private static void place(
            Mapping mapping, @Nullable UUID[] places, Set<UUID> left, Set<UUID> known, Checks checks) {
        UUID id = HeldSentences.parse(mapping.sentenceId());
        int order = mapping.newOrder();
        if (id == null || !known.contains(id)) {
            checks.add("sentenceId", "is no sentence of this article", mapping.sentenceId());
        } else if (!left.remove(id)) {
            checks.add("sentenceId", "stands there twice: send each sentence to one place", mapping.sentenceId());
        } else if (order < 1 || order > places.length) {
            checks.add("newOrder", "must be a whole number from 1 to " + places.length, String.valueOf(order));
        } else if (places[order - 1] != null) {
            checks.add("newOrder", "is given twice: send each sentence to a place of its own", String.valueOf(order));
        } else {
            places[order - 1] = id;
        }
    }
}
