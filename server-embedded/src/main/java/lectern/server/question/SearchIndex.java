package lectern.server.question;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All questions as a search needs them. Most stand in a list that was indexed once; those that came or got another stem
 * since stand beside it and are looked at one by one, until there are so many that everything is indexed anew. One thread
 * changes it at a time, while nobody searches.
 */
final class SearchIndex {
    /** How many may stand beside the list. */
    static final int MOST_RECENT = 4_000;

    /** In the order of ids. */
    private final List<IndexedQuestion> indexed;

    private final GramIndex grams;
    private final BitSet gone = new BitSet();
    private final Map<UUID, IndexedQuestion> recent = new HashMap<>();

    /** @param questions in the order of ids; the list is the index's own from now on */
    SearchIndex(List<IndexedQuestion> questions) {
        this.indexed = questions;
        this.grams = GramIndex.of(questions);
    }

    /** Whether so much has changed that a new index is worth its making. */
    boolean worn() {
        return recent.size() > MOST_RECENT;
    }

    /** Replaces all questions of these ranges by those that are there now. */
    void replace(List<IdRange> ranges, List<IndexedQuestion> now) {
        ranges.forEach(this::remove);
        now.forEach(this::put);
    }

    private void remove(IdRange range) {
        int from = place(range.firstId());
        for (int i = from < 0 ? -from - 1 : from;
                i < indexed.size() && indexed.get(i).id().compareTo(range.lastId()) <= 0;
                i++) {
            gone.set(i);
        }
        if (range.single()) {
            recent.remove(range.firstId());
        } else {
            recent.keySet().removeIf(range::contains);
        }
    }

    private void put(IndexedQuestion question) {
        int place = place(question.id());
        if (place >= 0 && indexed.get(place).sameStem(question)) {
            indexed.set(place, question);
            gone.clear(place);
        } else {
            recent.put(question.id(), question);
        }
    }

    private int place(UUID id) {
        int low = 0;
        int high = indexed.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = indexed.get(middle).id().compareTo(id);
            if (compared == 0) {
                return middle;
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    /** One page of those that fit. */
    Found find(Criteria criteria, ListOrder.Directed order, long offset, int limit) {
        PageOf page = new PageOf(order.comparator(), offset, limit);
        String keyword = criteria.keyword() == null ? "" : Criteria.folded(criteria.keyword());
        byte[] text = keyword.getBytes(StandardCharsets.UTF_8);
        if (keyword.length() < 2) {
            for (int place = 0; place < indexed.size(); place++) {
                look(place, criteria, text, page);
            }
        } else {
            // Two characters that stand side by side are the keyword itself.
            byte[] rest = keyword.length() == 2 ? new byte[0] : text;
            grams.candidates(keyword, place -> look(place, criteria, rest, page));
        }
        for (IndexedQuestion question : recent.values()) {
            look(question, criteria, text, page);
        }
        return page.found();
    }

    private void look(int place, Criteria criteria, byte[] text, PageOf page) {
        if (!gone.get(place)) {
            look(indexed.get(place), criteria, text, page);
        }
    }

    private static void look(IndexedQuestion question, Criteria criteria, byte[] text, PageOf page) {
        if (criteria.fits(question) && (text.length == 0 || question.contains(text))) {
            page.add(question);
        }
    }
}
