package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.server.question.StemIndex.Entry;
import org.junit.jupiter.api.Test;

class StemIndexTest {
    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static Entry entry(int number, String stem) {
        return Entry.of(new ComparedStem(id(number), "arts", stem, null));
    }

    private static IdRange range(int first, int last) {
        return new IdRange(id(first), id(last));
    }

    private static List<List<UUID>> groups(StemIndex index) {
        return index.alike().stream()
                .map(group -> group.stream().map(Entry::id).toList())
                .toList();
    }

    private final StemIndex index = StemIndex.EMPTY.replaced(
            List.of(),
            Stream.of(entry(3, "Which?"), entry(1, "which ?"), entry(2, "WHICH?"), entry(4, "which  ?"))
                    .toList());

    @Test
    void alikeOnesStandTogetherTheOldestFirst() {
        assertThat(groups(index)).containsExactlyInAnyOrder(List.of(id(2), id(3)), List.of(id(1), id(4)));
        assertThat(StemIndex.EMPTY.alike()).isEmpty();
    }

    @Test
    void aChangedQuestionMovesToWhatItAsksNow() {
        StemIndex after = index.replaced(List.of(range(1, 1)), List.of(entry(1, "which?")));
        assertThat(groups(after)).containsExactly(List.of(id(1), id(2), id(3)));
        assertThat(groups(index)).as("the one before it stays").hasSize(2);
    }

    @Test
    void whatIsNotThereAnyMoreLeavesItsGroup() {
        assertThat(groups(index.replaced(List.of(range(2, 2)), List.of()))).containsExactly(List.of(id(1), id(4)));
        assertThat(groups(index.replaced(List.of(range(1, 3)), List.of()))).isEmpty();
    }

    @Test
    void aRangeIsReplacedAsAWhole() {
        List<Entry> made = IntStream.rangeClosed(3, 8)
                .mapToObj(number -> entry(number, "Number " + number / 2))
                .toList();
        StemIndex after = index.replaced(List.of(range(3, 8), range(4, 4)), made);
        assertThat(groups(after)).containsExactlyInAnyOrder(List.of(id(4), id(5)), List.of(id(6), id(7)));
        assertThat(groups(after.replaced(List.of(range(5, 6)), List.of(entry(5, "which?")))))
                .containsExactly(List.of(id(2), id(5)));
    }
}
