package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lectern.server.article.Deck.Card;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeckTest {
    private static final UUID SHORT = new UUID(0, 1);
    private static final UUID LONG = new UUID(0, 2);
    private static final UUID MIXED = new UUID(0, 3);

    private final Decks decks = new Decks(List.of(
            new DifficultyRow(SHORT, 1, 2, 2),
            new DifficultyRow(LONG, 0, 7, 4),
            new DifficultyRow(LONG, 3, 7, 3),
            new DifficultyRow(MIXED, 3, 5, 1),
            new DifficultyRow(MIXED, 1, 5, 1)));

    @Example
    void allCardsAreThereOnce() {
        assertThat(decks.deck(null, null).size()).isEqualTo(11);
        List<Card> all = decks.deck(null, null).draw(100, new Random(1));
        assertThat(all)
                .containsExactlyInAnyOrder(
                        new Card(SHORT, 0, true),
                        new Card(SHORT, 1, true),
                        new Card(LONG, 0, true),
                        new Card(LONG, 1, true),
                        new Card(LONG, 2, true),
                        new Card(LONG, 3, true),
                        new Card(LONG, 4, true),
                        new Card(LONG, 5, true),
                        new Card(LONG, 6, true),
                        new Card(MIXED, 0, false),
                        new Card(MIXED, 1, false));
    }

    @Example
    void anArticleOrADifficultyNarrowsThem() {
        assertThat(decks.deck(null, 1).size()).isEqualTo(3);
        assertThat(decks.deck(null, 2).size()).isZero();
        assertThat(decks.deck(LONG, 3).draw(9, new Random(1))).hasSize(3).doesNotContain(new Card(LONG, 0, true));
        assertThat(decks.deck(SHORT, 1).draw(9, new Random(1)))
                .containsExactlyInAnyOrder(new Card(SHORT, 0, true), new Card(SHORT, 1, true));
        assertThat(decks.deck(new UUID(9, 9), null).draw(3, new Random(1))).isEmpty();
    }

    @Property(tries = 200)
    void noneIsDrawnTwice(@ForAll @IntRange(min = 1, max = 20) int count, @ForAll long seed) {
        List<Card> drawn = decks.deck(null, null).draw(count, new Random(seed));
        assertThat(drawn).hasSize(Math.min(count, 11));
        assertThat(new HashSet<>(drawn)).hasSameSizeAs(drawn);
    }

    @Example
    void eachIsAsLikelyAsTheOthers() {
        Map<Card, Integer> times = new HashMap<>();
        Random random = new Random(20260304);
        for (int i = 0; i < 11_000; i++) {
            decks.deck(null, null).draw(1, random).forEach(card -> times.merge(card, 1, Integer::sum));
        }
        // 1000 expected, standard deviation 30; the seed is fixed, so this holds for ever or never.
        assertThat(times).hasSize(11);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
    }
}
