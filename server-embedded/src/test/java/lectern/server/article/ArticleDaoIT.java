package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ArticleDaoIT {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");

    private final TestDatabase test;
    private final StoredJson json = new StoredJson();

    ArticleDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private UUID insert(ArticleDraft draft) {
        return insert(draft, NOW);
    }

    private UUID insert(ArticleDraft draft, Instant when) {
        NewArticle article = NewArticle.of(draft, json, null, when);
        test.database().write(tx -> ArticleWriter.insert(tx, List.of(article), json, null));
        return article.row().id();
    }

    private <T extends @Nullable Object> T read(Function<ArticleDao, T> work) {
        return test.database().read(tx -> work.apply(tx.dao(ArticleDao.class)));
    }

    private ArticleRow row(UUID id) {
        return read(dao -> dao.byId(id)).orElseThrow();
    }

    private static ArticleCriteria searching(@Nullable String search) {
        return new ArticleCriteria(null, null, ArticleSearch.containing(search), null, null, false);
    }

    private List<UUID> page(ArticleCriteria criteria, String orderBy, boolean descending, int limit, long offset) {
        String order = Objects.requireNonNull(ArticleCriteria.order(orderBy, descending));
        List<UUID> ids = read(dao -> dao.page(criteria.where(), order, criteria, limit, offset)).stream()
                .map(ArticleRow::id)
                .toList();
        long count = read(dao -> dao.count(criteria.where(), criteria));
        assertThat(count).isGreaterThanOrEqualTo(ids.size());
        return ids;
    }

    @Test
    void everyFieldComesBackAsItWent() {
        ArticleDraft draft = new ArticleDraft(
                " 两行 ",
                "d",
                "https://a",
                "book",
                "/c.png",
                new ArticleMetadata(2, List.of("a"), "c", java.util.Map.of("k", List.of(1))),
                true,
                List.of(
                        SentenceDraft.of("一 😀", SentenceExtensions.of("译", "/p/")),
                        new SentenceDraft("二", null, null, false)));
        UUID id = insert(draft);
        ArticleRow row = row(id);
        assertThat(row)
                .isEqualTo(new ArticleRow(
                        id,
                        "两行",
                        "d",
                        "https://a",
                        "book",
                        "/c.png",
                        2,
                        "c",
                        "{\"k\":[1]}",
                        true,
                        2,
                        1,
                        1,
                        null,
                        NOW,
                        NOW,
                        null));
        List<SentenceRow> sentences =
                test.database().read(tx -> tx.dao(SentenceDao.class).ofArticle(id));
        assertThat(sentences).extracting(SentenceRow::content).containsExactly("一 😀", "二");
        assertThat(sentences).extracting(SentenceRow::sequenceOrder).containsExactly(1, 2);
        assertThat(sentences).extracting(SentenceRow::difficulty).containsExactly(2, 2);
        assertThat(sentences.getFirst().extensions()).contains("译");
    }

    @Test
    void titlesAreFoundByAnyTwoCharactersInAnyCaseAndWildcardsMeanThemselves() {
        UUID poem = insert(Samples.draft("唐诗三百首：静夜思"));
        UUID fable = insert(Samples.draft("The FOX 100% grapes_"));
        assertThat(page(searching("静夜"), "createdAt", true, 9, 0)).containsExactly(poem);
        assertThat(page(searching("百首"), "createdAt", true, 9, 0)).containsExactly(poem);
        assertThat(page(searching("fox"), "createdAt", true, 9, 0)).containsExactly(fable);
        assertThat(page(searching("0%"), "createdAt", true, 9, 0)).containsExactly(fable);
        assertThat(page(searching("x%g"), "createdAt", true, 9, 0)).isEmpty();
        assertThat(page(searching("s_"), "createdAt", true, 9, 0)).containsExactly(fable);
        assertThat(page(searching("p_s"), "createdAt", true, 9, 0)).isEmpty();
        assertThat(page(searching("!"), "createdAt", true, 9, 0)).isEmpty();
    }

    @Test
    void everyOrderIsStable() {
        UUID a = insert(Samples.draft("b", "1", "2"), NOW.plusSeconds(5));
        UUID b = insert(Samples.draft("a", "1"), NOW.plusSeconds(9));
        UUID c = insert(Samples.draft("a"), NOW);
        assertThat(page(searching(null), "createdAt", false, 9, 0)).containsExactly(a, b, c);
        assertThat(page(searching(null), "updatedAt", true, 9, 0)).containsExactly(b, a, c);
        assertThat(page(searching(null), "title", false, 9, 0)).containsExactly(b, c, a);
        assertThat(page(searching(null), "title", true, 9, 0)).containsExactly(a, c, b);
        assertThat(page(searching(null), "totalSentences", true, 2, 1)).containsExactly(b, c);
        assertThat(page(searching(null), "sourceType", false, 1, 2)).containsExactly(c);
        assertThat(ArticleCriteria.order("colour", true)).isNull();
    }

    @Test
    void filtersGoTogether() {
        ArticleMetadata metadata = new ArticleMetadata(4, List.of("Poems"), null);
        UUID wanted = insert(Samples.draft("one", true, metadata));
        insert(Samples.draft("two", false, metadata));
        insert(Samples.draft("three", true, new ArticleMetadata(3, List.of("poems", "POEMS"), null)));
        UUID tag = test.database()
                .read(tx -> tx.dao(TagDao.class).all())
                .getFirst()
                .id();
        ArticleCriteria criteria = new ArticleCriteria("local", true, null, tag, 4, false);
        assertThat(page(criteria, "createdAt", true, 9, 0)).containsExactly(wanted);
        ArticleCriteria tagged = new ArticleCriteria(null, null, null, tag, null, false);
        assertThat(page(tagged, "createdAt", true, 9, 0)).hasSize(3);
        assertThat(page(new ArticleCriteria(null, null, null, new UUID(0, 0), null, false), "title", true, 9, 0))
                .isEmpty();
    }

    @Test
    void countsAreKeptByDifficulty() {
        ArticleDraft draft = new ArticleDraft(
                "t",
                null,
                null,
                null,
                null,
                null,
                true,
                List.of(
                        SentenceDraft.of("none"),
                        Samples.withDifficulty("hard", 5),
                        Samples.withDifficulty("hard, too", 5)));
        UUID id = insert(draft);
        List<DifficultyRow> written = read(ArticleDao::drawable);
        test.database().write(tx -> {
            tx.dao(ArticleDao.class).recount(id, NOW.plusSeconds(1));
            return 0;
        });
        assertThat(read(ArticleDao::drawable))
                .isEqualTo(written)
                .containsExactly(new DifficultyRow(id, 0, 3, 1), new DifficultyRow(id, 5, 3, 2));
        assertThat(row(id).totalSentences()).isEqualTo(3);
        assertThat(row(id).updatedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void theBinIsEmptiedAfterThirtyDaysAndNothingElseIs() {
        UUID gone = insert(Samples.published("gone", "a", "b"));
        UUID recent = insert(Samples.published("recent", "c"));
        UUID there = insert(Samples.published("there", "d"));
        test.database().write(tx -> {
            ArticleDao dao = tx.dao(ArticleDao.class);
            dao.update(row(gone).deleted(NOW.minus(Duration.ofDays(30)).minusMillis(1)));
            dao.update(row(recent).deleted(NOW.minus(Duration.ofDays(29))));
            return 0;
        });
        BinSweep bin = new BinSweep(test.database(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(bin.sweep()).isEqualTo(1);
        assertThat(bin.sweep()).isZero();
        boolean found = read(dao -> dao.byId(gone).isPresent());
        assertThat(found).isFalse();
        assertThat(row(recent).deletedAt()).isNotNull();
        assertThat(row(there).deletedAt()).isNull();
        List<SentenceRow> left =
                test.database().read(tx -> tx.dao(SentenceDao.class).ofArticle(gone));
        assertThat(left).isEmpty();
    }

    @Test
    void mediaInUseAreKnown() {
        ArticleDraft draft = new ArticleDraft(
                "t",
                null,
                null,
                null,
                "/media/cover",
                null,
                null,
                List.of(playing("/media/one"), playing("/other/two"), SentenceDraft.of("/media/text")));
        UUID id = insert(draft);
        assertThat(media()).containsExactlyInAnyOrder("/media/cover", "/media/one");
        test.database().write(tx -> {
            List<SentenceRow> rows = tx.dao(SentenceDao.class).ofArticle(id);
            SentenceRow changed = NewArticle.sentences(id, 1, List.of(playing("/media/new")), null, json, NOW)
                    .getFirst();
            tx.dao(SentenceDao.class).delete(List.of(rows.getFirst().id()));
            ArticleWriter.insertSentences(tx, List.of(changed), json);
            SentenceMedia.noteAgain(tx, List.of(changed), json);
            return 0;
        });
        assertThat(media()).containsExactlyInAnyOrder("/media/cover", "/media/new");
    }

    private Set<String> media() {
        return test.database().read(new ArticleMedia()::urls);
    }

    private static SentenceDraft playing(String url) {
        return SentenceDraft.of("s", new SentenceExtensions(null, null, url, null, null, null, null, null));
    }

    @Test
    void figuresComeFromTheCounts() {
        Instant old = NOW.minus(Duration.ofDays(10));
        UUID grown = insert(Samples.published("old", "a", "b"), old);
        insert(Samples.draft("young", false, new ArticleMetadata(3, null, null), "c", "d", "e"), NOW);
        UUID binned = insert(Samples.published("binned", "x"), NOW);
        test.database().write(tx -> {
            List<SentenceRow> rows = NewArticle.sentences(grown, 3, Samples.sentences("new"), null, json, NOW);
            ArticleWriter.insertSentences(tx, rows, json);
            tx.dao(ArticleDao.class).recount(grown, NOW);
            tx.dao(ArticleDao.class).update(row(binned).deleted(NOW));
            return 0;
        });
        var statistics =
                new StatisticsService(test.database(), Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC)).statistics();
        assertThat(statistics.overview())
                .hasToString("Overview[totalArticles=2, totalSentences=6, publishedArticles=1, draftArticles=1]");
        assertThat(statistics.bySourceType()).hasToString("[SourceTypeCount[sourceType=local, count=2]]");
        assertThat(statistics.byDifficulty()).extracting("count").containsExactly(0L, 0L, 3L, 0L, 0L);
        assertThat(statistics.recentActivity().articlesCreatedLastWeek()).isEqualTo(1);
        assertThat(statistics.recentActivity().sentencesAddedLastWeek()).isEqualTo(4);
        assertThat(statistics.recentActivity().lastUpdated()).isEqualTo(NOW);
    }
}
