package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.ArticlePatch;
import lectern.model.article.PublishedArticle;
import lectern.model.article.PublishedArticleDetail;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.article.PublishedSentence;
import lectern.model.article.RandomSentences;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentencePatch;
import lectern.model.client.ApiException;
import lectern.model.client.ArticleClient;
import lectern.model.client.LecternClient;
import lectern.model.client.SentenceClient;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ReadingRoutesIT {
    private final TestServer server;
    private final ArticleClient articles;
    private final SentenceClient sentences;
    private final ArticleClient anyone;
    private final SentenceClient anyonesSentences;

    ReadingRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        LecternClient admin = server.admin();
        articles = admin.articles();
        sentences = admin.sentences();
        LecternClient nobody = server.client();
        anyone = nobody.articles();
        anyonesSentences = nobody.sentences();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private static List<String> contents(List<PublishedSentence> found) {
        return found.stream().map(PublishedSentence::content).toList();
    }

    private List<String> random(@Nullable String articleId, @Nullable Integer difficulty, int limit) {
        return contents(anyonesSentences.random(new RandomSentences(articleId, difficulty, limit)));
    }

    @Test
    void onlyWhatIsPublishedIsShown() {
        String shown = articles.create(new ArticleDraft(
                        "shown",
                        null,
                        null,
                        null,
                        null,
                        new ArticleMetadata(2, List.of("x"), null),
                        true,
                        List.of(SentenceDraft.of("a"), new SentenceDraft("hidden", null, null, false))))
                .articleId();
        String draft = articles.create(Samples.draft("draft", "b")).articleId();
        assertThat(anyone.published(PublishedArticleFilter.first(10)).items())
                .extracting(PublishedArticle::id)
                .containsExactly(shown);
        PublishedArticleDetail detail = anyone.published(shown);
        assertThat(contents(detail.sentences())).containsExactly("a");
        assertThat(detail.totalSentences()).isEqualTo(1);
        notFound(() -> anyone.published(draft));
        notFound(() -> anyone.published("1"));
        List<String> all = articles.get(shown).sentences().stream()
                .map(sentence -> sentence.id())
                .toList();
        assertThat(anyonesSentences.published(all.getFirst()).content()).isEqualTo("a");
        notFound(() -> anyonesSentences.published(all.get(1)));
        notFound(() -> anyonesSentences.published(
                articles.get(draft).sentences().getFirst().id()));
        notFound(() -> anyonesSentences.published(UUID.randomUUID().toString()));
        String wire = server.raw("GET", "/api/articles/" + shown, null, null)
                .response()
                .body();
        assertThat(wire).doesNotContain("hidden", "version", "isPublished", "createdBy");
    }

    @Test
    void everyChangeShowsAtOnce() {
        String id = articles.create(Samples.published("t", "a", "b")).articleId();
        PublishedArticleFilter first = PublishedArticleFilter.first(10);
        assertThat(anyone.published(id).sentences()).hasSize(2);
        assertThat(anyone.published(first).items()).hasSize(1);
        sentences.add(id, SentenceBatch.append(Samples.sentences("c")));
        assertThat(contents(anyone.published(id).sentences())).containsExactly("a", "b", "c");
        assertThat(anyone.published(first).items().getFirst().totalSentences()).isEqualTo(3);
        String b = articles.get(id).sentences().get(1).id();
        sentences.update(b, new SentencePatch("B", 1, null, null, null));
        assertThat(contents(anyone.published(id).sentences())).containsExactly("B", "a", "c");
        assertThat(anyonesSentences.published(b).content()).isEqualTo("B");
        sentences.update(b, new SentencePatch(null, null, null, false, null));
        assertThat(contents(anyone.published(id).sentences())).containsExactly("a", "c");
        notFound(() -> anyonesSentences.published(b));
        assertThat(new HashSet<>(random(null, null, 9))).isEqualTo(Set.of("a", "c"));
        articles.update(id, ArticlePatch.published(false));
        notFound(() -> anyone.published(id));
        assertThat(anyone.published(first).items()).isEmpty();
        assertThat(random(null, null, 9)).isEmpty();
        articles.update(id, ArticlePatch.published(true));
        assertThat(random(null, null, 9)).hasSize(2);
        articles.delete(id);
        notFound(() -> anyone.published(id));
        assertThat(random(null, null, 9)).isEmpty();
    }

    @Test
    void workOnADraftLeavesKeptAnswersInPlace() {
        String id = articles.create(Samples.published("t", "a")).articleId();
        Raw before = server.raw("GET", "/api/articles/" + id, null, null);
        articles.create(Samples.draft("draft", "b"));
        Raw after = server.raw("GET", "/api/articles/" + id, null, null);
        assertThat(after.response().headers().firstValue("etag"))
                .isEqualTo(before.response().headers().firstValue("etag"))
                .isPresent();
    }

    @Test
    void drawsKeepToWhatIsAskedFor() {
        ArticleMetadata easy = new ArticleMetadata(1, null, null);
        String one = articles.create(new ArticleDraft(
                        "one",
                        null,
                        null,
                        null,
                        null,
                        easy,
                        true,
                        List.of(
                                SentenceDraft.of("a"),
                                Samples.withDifficulty("hard", 5),
                                new SentenceDraft("hidden", null, null, false),
                                SentenceDraft.of("b"))))
                .articleId();
        String two = articles.create(Samples.published("two", "c")).articleId();
        String draft = articles.create(Samples.draft("draft", "never")).articleId();
        assertThat(random(null, null, 100)).containsExactlyInAnyOrder("a", "hard", "b", "c");
        assertThat(random(one, null, 100)).containsExactlyInAnyOrder("a", "hard", "b");
        assertThat(random(null, 1, 100)).containsExactlyInAnyOrder("a", "b");
        assertThat(random(one, 5, 100)).containsExactly("hard");
        assertThat(random(two, 5, 100)).isEmpty();
        assertThat(random(null, null, 2)).hasSize(2).doesNotHaveDuplicates();
        articles.update(
                one,
                new ArticlePatch(
                        null, null, null, null, null, new ArticleMetadata(4, null, null).asPatch(), null, null));
        assertThat(random(null, 4, 100)).containsExactlyInAnyOrder("a", "b");
        assertThat(random(null, 5, 100)).containsExactly("hard");
        notFound(() -> random(draft, null, 1));
        notFound(() -> random("1", null, 1));
        notFound(() -> random(UUID.randomUUID().toString(), null, 1));
    }

    @Test
    void listsFilter() {
        articles.create(Samples.draft("唐诗", true, new ArticleMetadata(3, List.of("poems"), null)));
        articles.create(Samples.published("宋词"));
        assertThat(anyone.published(new PublishedArticleFilter(1, 10, null, "唐诗", null, null))
                        .items())
                .hasSize(1);
        assertThat(anyone.published(new PublishedArticleFilter(1, 10, "local", null, "Poems", 3))
                        .items())
                .hasSize(1);
        assertThat(anyone.published(new PublishedArticleFilter(1, 10, "book", null, null, null))
                        .items())
                .isEmpty();
        assertThat(anyone.published(PublishedArticleFilter.first(1))
                        .pagination()
                        .total())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/articles?limit=0,limit",
        "/articles?difficulty=x,difficulty",
        "/articles?search=%00,search",
        "/sentences/random?limit=101,limit",
        "/sentences/random?difficulty=0,difficulty"
    })
    void whatDoesNotFitIsRefused(String path, String field) {
        Raw answer = server.raw("GET", "/api" + path, null, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }
}
