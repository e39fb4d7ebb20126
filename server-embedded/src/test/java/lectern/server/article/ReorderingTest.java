package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.model.article.SentenceOrder.Mapping;
import lectern.model.wire.ErrorDetail;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReorderingTest {
    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(7, i)).toList();
    }

    private static Mapping to(int order, UUID id) {
        return new Mapping(id.toString(), order);
    }

    @Property
    void isAPermutationThatSendsEachWhereItIsMapped(
            @ForAll @IntRange(min = 1, max = 40) int count, @ForAll @IntRange(max = 40) int mapped, @ForAll long seed) {
        List<UUID> ids = ids(count);
        Random random = new Random(seed);
        List<UUID> who = new ArrayList<>(ids);
        List<Integer> where =
                new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
        Collections.shuffle(who, random);
        Collections.shuffle(where, random);
        List<Mapping> mappings = IntStream.range(0, Math.min(mapped, count))
                .mapToObj(i -> to(where.get(i), who.get(i)))
                .toList();
        Checks checks = new Checks();
        List<UUID> after = Reordering.of(ids, mappings, checks);
        assertThat(checks.details()).isEmpty();
        assertThat(after).containsExactlyInAnyOrderElementsOf(ids);
        mappings.forEach(
                mapping -> assertThat(after.get(mapping.newOrder() - 1)).hasToString(mapping.sentenceId()));
        List<UUID> others = new ArrayList<>(ids);
        others.removeAll(who.subList(0, Math.min(mapped, count)));
        assertThat(after.stream().filter(others::contains)).containsExactlyElementsOf(others);
    }

    @Property
    void refusesEveryMappingThatDoesNotFit(
            @ForAll @IntRange(min = 2, max = 20) int count, @ForAll @IntRange(min = 1, max = 20) int at) {
        List<UUID> ids = ids(count);
        int order = Math.min(at, count);
        Checks checks = new Checks();
        Reordering.of(
                ids,
                List.of(
                        to(order, ids.get(0)),
                        to(order % count + 1, ids.get(0)),
                        to(order, ids.get(1)),
                        to(count + 1, ids.get(1)),
                        to(1, new UUID(8, 0)),
                        new Mapping("no id", 1)),
                checks);
        assertThat(checks.details())
                .extracting(ErrorDetail::field)
                .startsWith("mappings[1].sentenceId", "mappings[2].newOrder")
                .endsWith("mappings[4].sentenceId", "mappings[5].sentenceId");
    }

    @Example
    void anEmptyArticleHasNothingToOrder() {
        Checks checks = new Checks();
        assertThat(Reordering.of(List.of(), List.of(to(1, new UUID(1, 1))), checks))
                .isEmpty();
        assertThat(checks.details()).hasSize(1);
    }
}
