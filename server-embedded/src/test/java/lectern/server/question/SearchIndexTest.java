package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the index finds is what looking at every question would find. */
class SearchIndexTest {
    private static final ListOrder.Directed OLDEST = ListOrder.Directed.of("createdAt", "asc");
    private static final String LETTERS = "ab中国河流 😀é";

    private static IndexedQuestion question(int number, String stem, String status, int difficulty, long updated) {
        return new IndexedQuestion(
                new UUID(number, 0),
                number % 2 == 0 ? "arts" : "history",
                status,
                "text",
                "csv",
                difficulty,
                number % 3 == 0,
                null,
                updated,
                Criteria.folded(stem).getBytes(StandardCharsets.UTF_8));
    }

    private static IndexedQuestion question(int number, String stem) {
        return question(number, stem, "draft", 1 + number % 5, number * 7919L % 1000);
    }

    private static SearchIndex index(IndexedQuestion... questions) {
        return new SearchIndex(new ArrayList<>(List.of(questions)));
    }

    private static Criteria keyword(@Nullable String keyword) {
        return new Criteria(null, null, keyword, null, null, null, null, null);
    }

    private static List<Long> numbers(Found found) {
        return found.ids().stream().map(UUID::getMostSignificantBits).toList();
    }

    private static List<Long> found(SearchIndex index, String keyword) {
        return numbers(index.find(keyword(keyword), OLDEST, 0, 100));
    }

    @Test
    void twoCharactersInsideASentenceAreFoundInAnyCase() {
        SearchIndex index = index(
                question(1, "下列哪条河流经过古城？"), question(2, "Which RIVER is it?"), question(3, "河的流"), question(4, "a"));
        assertThat(found(index, "河流")).containsExactly(1L);
        assertThat(found(index, "rI")).containsExactly(2L);
        assertThat(found(index, "river is")).containsExactly(2L);
        assertThat(found(index, "流")).containsExactly(1L, 3L);
        assertThat(found(index, "A")).containsExactly(4L);
        assertThat(found(index, "流河")).isEmpty();
        assertThat(found(index, "river was")).isEmpty();
    }

    @Test
    void whatChangesIsFoundAsItIsNow() {
        SearchIndex index = index(question(1, "old river"), question(2, "old lake"), question(5, "old sea"));
        index.replace(
                List.of(range(1, 1), range(3, 5)),
                List.of(question(1, "new lake"), question(4, "new pond"), question(5, "old sea", "published", 3, 0)));
        assertThat(found(index, "river")).isEmpty();
        assertThat(found(index, "lake")).containsExactly(1L, 2L);
        assertThat(found(index, "pond")).containsExactly(4L);
        assertThat(numbers(
                        index.find(new Criteria("published", null, "sea", null, null, null, null, null), OLDEST, 0, 9)))
                .containsExactly(5L);
        index.replace(List.of(range(1, 5)), List.of(question(2, "old lake")));
        assertThat(found(index, "")).containsExactly(2L);
    }

    private static IdRange range(int first, int last) {
        return new IdRange(new UUID(first, 0), new UUID(last, 0));
    }

    @Test
    void somebodyElsesPlaceIsNotLostWhenTheSameStemComesBack() {
        SearchIndex index = index(question(1, "river"));
        index.replace(List.of(range(1, 1)), List.of(question(1, "lake")));
        index.replace(List.of(range(1, 1)), List.of(question(1, "river")));
        assertThat(found(index, "ri")).containsExactly(1L);
        assertThat(found(index, "la")).isEmpty();
    }

    @Test
    void pagesInEveryOrderAreThoseOfASortedList() {
        Random random = new Random(20260304);
        List<IndexedQuestion> all = questions(random, 3_000);
        SearchIndex index = new SearchIndex(new ArrayList<>(all));
        for (int round = 0; round < 300; round++) {
            String keyword = round % 7 == 0 ? null : text(random, 1 + random.nextInt(3));
            Criteria criteria = new Criteria(
                    random.nextBoolean() ? "draft" : null,
                    random.nextBoolean() ? List.of("arts") : null,
                    keyword,
                    random.nextInt(3) == 0 ? 2 : null,
                    null,
                    null,
                    random.nextBoolean() ? random.nextBoolean() : null,
                    null);
            String sortBy = List.of("createdAt", "updatedAt", "difficulty").get(random.nextInt(3));
            ListOrder.Directed order = ListOrder.Directed.of(sortBy, random.nextBoolean() ? "asc" : "desc");
            long offset = random.nextInt(60);
            Found found = index.find(criteria, order, offset, 20);
            List<IndexedQuestion> expected = naive(all, criteria, order.comparator());
            assertThat(found.total()).as("total of %s", criteria).isEqualTo(expected.size());
            assertThat(found.ids())
                    .as("page of %s by %s", criteria, order)
                    .isEqualTo(expected.stream()
                            .skip(offset)
                            .limit(20)
                            .map(IndexedQuestion::id)
                            .toList());
        }
    }

    private static List<IndexedQuestion> questions(Random random, int count) {
        List<IndexedQuestion> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String status = random.nextBoolean() ? "draft" : "published";
            all.add(question(
                    i, text(random, random.nextInt(1, 30)), status, 1 + random.nextInt(5), random.nextInt(50)));
        }
        return all;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static List<IndexedQuestion> naive(
            List<IndexedQuestion> all, Criteria criteria, Comparator<IndexedQuestion> order) {
        String keyword = criteria.keyword() == null ? "" : criteria.keyword();
        return all.stream()
                .filter(criteria::fits)
                .filter(question -> question.stemText().contains(keyword))
                .sorted(order)
                .toList();
    }

    @Test
    void muchThatIsNewWearsTheIndexOut() {
        SearchIndex index = index();
        List<IndexedQuestion> many = new ArrayList<>();
        for (int i = 1; i <= SearchIndex.MOST_RECENT; i++) {
            many.add(question(i, "stem"));
        }
        index.replace(List.of(range(1, SearchIndex.MOST_RECENT)), many);
        assertThat(index.worn()).isFalse();
        index.replace(List.of(), List.of(question(SearchIndex.MOST_RECENT + 1, "stem")));
        assertThat(index.worn()).isTrue();
    }
}
