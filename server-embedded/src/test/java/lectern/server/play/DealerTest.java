package lectern.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealerTest {
    private final Dealer dealer = new Dealer(new SecureRandom());

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(7, i)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 40, 23_000})
    void fiveDifferentOnesAreDrawn(int published) {
        List<UUID> all = ids(published);

        List<UUID> drawn = dealer.draw(all, Set.of());

        assertThat(drawn).hasSize(5).doesNotHaveDuplicates().isSubsetOf(all);
    }

    @RepeatedTest(20)
    void thoseNotAnsweredYetComeFirst() {
        List<UUID> all = ids(100);
        Set<UUID> answered = new HashSet<>(all.subList(0, 97));

        List<UUID> drawn = dealer.draw(all, answered);

        assertThat(drawn).hasSize(5).doesNotHaveDuplicates().containsAll(all.subList(97, 100));
        assertThat(drawn.subList(0, 3)).containsExactlyInAnyOrderElementsOf(all.subList(97, 100));
    }

    @Test
    void whoAnsweredAllIsDealtAgain() {
        List<UUID> all = ids(7);

        assertThat(dealer.draw(all, new HashSet<>(all))).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void everyQuestionIsDrawnAsOften() {
        Dealer fixed = new Dealer(new Random(4));
        List<UUID> all = ids(20);
        Set<UUID> answered = new HashSet<>(all.subList(12, 20));
        Map<UUID, Integer> drawn = new HashMap<>();
        for (int i = 0; i < 12_000; i++) {
            fixed.draw(all, answered).forEach(id -> drawn.merge(id, 1, Integer::sum));
        }

        assertThat(drawn).hasSize(12);
        // 5,000 each expected; four standard deviations are 216.
        assertThat(drawn.values()).allSatisfy(count -> assertThat(count).isCloseTo(5000, within(216)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void theRightAnswerStandsAtEveryLetterAsOften(int options) {
        Dealer fixed = new Dealer(new Random(options));
        int rounds = 20_000;
        int[][] seen = new int[options][options];
        for (int i = 0; i < rounds; i++) {
            String order = fixed.order(options);
            assertThat(new TreeSet<>(order.chars().boxed().toList())).hasSize(options);
            for (int at = 0; at < options; at++) {
                seen[at][order.charAt(at) - '0']++;
            }
        }

        double expected = (double) rounds / options;
        double deviation = Math.sqrt(expected * (1 - 1.0 / options));
        for (int[] letter : seen) {
            for (int count : letter) {
                assertThat((double) count).isCloseTo(expected, within(4.5 * deviation));
            }
        }
    }
}
