package lectern.server.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Sentences to draw from, known by their numbers in each article alone: a million of them take a few hundred kilobytes,
 * and each is exactly as likely as any other.
 */
final class Deck {
    private final List<Pile> piles = new ArrayList<>();
    /** How many sentences there are up to the end of each pile. */
    private final long[] ends;

    /**
     * An article's sentences that may be drawn.
     *
     * @param whole whether these are all sentences that the article has, so that the place of each is its number
     */
    record Pile(UUID articleId, int size, boolean whole) {}

    /** A drawn sentence: the one of an article's that has so many before it. */
    record Card(UUID articleId, int behind, boolean whole) {}

    Deck(List<Pile> piles) {
        piles.stream().filter(pile -> pile.size() > 0).forEach(this.piles::add);
        ends = new long[this.piles.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += this.piles.get(i).size();
            ends[i] = end;
        }
    }

    /** How many sentences there are. */
    long size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** Draws so many, none twice, in random order; all of them where there are no more. */
    List<Card> draw(int count, RandomGenerator random) {
        if (count >= size()) {
            List<Card> all = new ArrayList<>();
            for (long place = 0; place < size(); place++) {
                all.add(card(place));
            }
            Collections.shuffle(all, random);
            return all;
        }
        Set<Long> places = new LinkedHashSet<>();
        while (places.size() < count) {
            places.add(random.nextLong(size()));
        }
        return places.stream().map(this::card).toList();
    }

    private Card card(long place) {
        int found = Arrays.binarySearch(ends, place + 1);
        int index = found < 0 ? -found - 1 : found;
        Pile pile = piles.get(index);
        return new Card(pile.articleId(), (int) (place - (ends[index] - pile.size())), pile.whole());
    }
}
