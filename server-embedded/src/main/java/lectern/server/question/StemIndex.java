package lectern.server.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The stems of all questions in the order of what they ask, so that alike ones stand side by side. It never changes; a
 * change of questions makes another. A question weighs some 80 bytes in it.
 */
final class StemIndex {
    static final StemIndex EMPTY = new StemIndex(List.of());

    private static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::first)
            .thenComparingLong(Entry::second)
            .thenComparing(Entry::id);

    /** A question that is compared. */
    record Entry(UUID id, String categoryId, long first, long second) {
        static Entry of(ComparedStem stem) {
            Fingerprint print = stem.fingerprint();
            // Very many questions share a few categories.
            return new Entry(stem.id(), stem.categoryId().intern(), print.first(), print.second());
        }

        private boolean alike(Entry other) {
            return first == other.first && second == other.second;
        }
    }

    private final List<Entry> entries;

    private StemIndex(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * The index after questions have changed.
     *
     * @param ranges the questions that changed; those that are not there any more among them
     * @param now what is there now of them, in any order
     */
    StemIndex replaced(List<IdRange> ranges, Collection<Entry> now) {
        List<Entry> added = new ArrayList<>(now);
        added.sort(ORDER);
        return new StemIndex(merged(without(ranges), added));
    }

    private List<Entry> without(List<IdRange> ranges) {
        Set<UUID> single = new HashSet<>();
        List<IdRange> wide = new ArrayList<>();
        for (IdRange range : ranges) {
            if (range.single()) {
                single.add(range.firstId());
            } else {
                wide.add(range);
            }
        }
        List<Entry> kept = new ArrayList<>(entries);
        kept.removeIf(
                entry -> single.contains(entry.id()) || wide.stream().anyMatch(range -> range.contains(entry.id())));
        return kept;
    }

    private static List<Entry> merged(List<Entry> some, List<Entry> others) {
        List<Entry> all = new ArrayList<>(some.size() + others.size());
        int at = 0;
        for (Entry other : others) {
            while (at < some.size() && ORDER.compare(some.get(at), other) < 0) {
                all.add(some.get(at++));
            }
            all.add(other);
        }
        all.addAll(some.subList(at, some.size()));
        return all;
    }

    /** Those that ask the same as another, in groups, the oldest of each first. */
    List<List<Entry>> alike() {
        List<List<Entry>> groups = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= entries.size(); to++) {
            if (to == entries.size() || !entries.get(to).alike(entries.get(from))) {
                if (to - from > 1) {
                    groups.add(List.copyOf(entries.subList(from, to)));
                }
                from = to;
            }
        }
        return groups;
    }
}
