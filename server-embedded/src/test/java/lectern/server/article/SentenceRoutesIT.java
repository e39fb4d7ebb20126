package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lectern.model.article.ArticleDetail;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceBatch.Strategy;
import lectern.model.article.SentenceChanges.Change;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceOrder.Mapping;
import lectern.model.article.SentencePatch;
import lectern.model.client.ApiException;
import lectern.model.client.ArticleClient;
import lectern.model.client.LecternClient;
import lectern.model.client.SentenceClient;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SentenceRoutesIT {
    private final TestServer server;
    private final LecternClient admin;
    private final ArticleClient articles;
    private final SentenceClient sentences;
    private String id = "";

    SentenceRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        articles = admin.articles();
        sentences = admin.sentences();
    }

    @BeforeEach
    void anArticle() {
        id = articles.create(Samples.published("t", "a", "b", "c", "d")).articleId();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Raw raw(String method, String path, @Nullable String body) {
        return server.raw(method, "/api/admin" + path, TestServer.token(admin), body);
    }

    private static void refused(ThrowingCallable call, ErrorCode code, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.details()).extracting(ErrorDetail::field).containsExactly(fields);
        });
    }

    private List<Sentence> now() {
        ArticleDetail detail = articles.get(id);
        assertThat(detail.totalSentences()).isEqualTo(detail.sentences().size());
        assertThat(detail.sentences())
                .extracting(Sentence::sequenceOrder)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, detail.totalSentences())
                        .boxed()
                        .toList());
        return detail.sentences();
    }

    private String texts() {
        return String.join(" ", Samples.contents(now()));
    }

    private String sentence(String text) {
        return now().stream()
                .filter(sentence -> sentence.content().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SentenceBatch.Result add(Strategy strategy, @Nullable Integer position, String... texts) {
        return sentences.add(id, new SentenceBatch(Samples.sentences(texts), strategy, position));
    }

    @Test
    void sentencesGoWhereTheStrategySays() {
        SentenceBatch.Result result = add(Strategy.APPEND, null, "e", "f");
        assertThat(result.importedCount()).isEqualTo(2);
        assertThat(result.sentences()).extracting(Sentence::sequenceOrder).containsExactly(5, 6);
        add(Strategy.PREPEND, null, "x", "y");
        assertThat(texts()).isEqualTo("x y a b c d e f");
        add(Strategy.INSERT_AT, 3, "z");
        assertThat(texts()).isEqualTo("x y z a b c d e f");
        add(Strategy.INSERT_AT, 10, "end");
        assertThat(texts()).isEqualTo("x y z a b c d e f end");
        assertThat(add(Strategy.REPLACE, null, "p", "q").sentences())
                .extracting(Sentence::content)
                .containsExactly("p", "q");
        assertThat(texts()).isEqualTo("p q");
        add(Strategy.REPLACE, null);
        assertThat(texts()).isEmpty();
    }

    @Test
    void theNumbersOfTheRequestOrderIt() {
        Raw answer = raw("POST", "/articles/" + id + "/sentences/batch", """
                {"sentences": [{"content": "2", "sequence_order": 52}, {"content": "1", "sequence_order": 51}]}""");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("data").path("importedCount").asInt()).isEqualTo(2);
        assertThat(texts()).isEqualTo("a b c d 1 2");
        raw("POST", "/articles/" + id + "/sentences/batch", """
                {"sentences": [{"content": "!", "sequenceOrder": 2}], "strategy": "insert_at"}""");
        assertThat(texts()).isEqualTo("a ! b c d 1 2");
    }

    @Test
    void anArticleHasItsBounds() {
        List<SentenceDraft> many = IntStream.range(0, 4997)
                .mapToObj(i -> SentenceDraft.of("s" + i))
                .toList();
        refused(() -> sentences.add(id, SentenceBatch.append(many)), ErrorCode.VALIDATION_ERROR, "sentences");
        sentences.add(id, SentenceBatch.append(many.subList(1, 4997)));
        assertThat(now()).hasSize(5000);
    }

    @Test
    void aNewOrderIsTakenWholeOrNotAtAll() {
        String a = sentence("a");
        String d = sentence("d");
        assertThat(sentences
                        .reorder(id, List.of(new Mapping(a, 4), new Mapping(d, 1)))
                        .totalSentences())
                .isEqualTo(4);
        assertThat(texts()).isEqualTo("d b c a");
        sentences.reorder(id, List.of(new Mapping(a, 2)));
        assertThat(texts()).isEqualTo("d a b c");
        String other = articles.get(articles.create(Samples.draft("u", "x")).articleId())
                .sentences()
                .getFirst()
                .id();
        refused(
                () -> sentences.reorder(
                        id, List.of(new Mapping(a, 1), new Mapping(other, 2), new Mapping(d, 1), new Mapping(a, 3))),
                ErrorCode.VALIDATION_ERROR,
                "mappings[1].sentenceId",
                "mappings[2].newOrder",
                "mappings[3].sentenceId");
        refused(
                () -> sentences.reorder(id, List.of(new Mapping(a, 5))),
                ErrorCode.VALIDATION_ERROR,
                "mappings[0].newOrder");
        assertThat(raw("PUT", "/articles/" + id + "/sentences/reorder", "{\"mappings\":[]}")
                        .fields())
                .containsExactly("mappings");
        assertThat(texts()).isEqualTo("d a b c");
        assertThat(raw(
                                "PUT",
                                "/articles/" + id + "/sentences/reorder",
                                "{\"mappings\":[{\"sentence_id\":\"" + a + "\",\"new_order\":1}]}")
                        .status())
                .isEqualTo(200);
        assertThat(texts()).isEqualTo("a d b c");
    }

    @Test
    void aSentenceIsChangedInTheFieldsGiven() {
        String b = sentence("b");
        sentences.update(b, SentencePatch.extensions(SentenceExtensions.of("t", "p")));
        Sentence moved = sentences.update(b, new SentencePatch("B", 4, Map.of("difficulty", 3, "note", "n"), false, 2));
        assertThat(moved.content()).isEqualTo("B");
        assertThat(moved.sequenceOrder()).isEqualTo(4);
        assertThat(moved.isActive()).isFalse();
        assertThat(moved.version()).isEqualTo(3);
        assertThat(moved.extensions().translation()).isEqualTo("t");
        assertThat(moved.extensions().other()).containsEntry("note", "n");
        assertThat(sentences.get(b)).isEqualTo(moved);
        assertThat(texts()).isEqualTo("a c d B");
        Raw cleared = raw("PUT", "/sentences/" + b, "{\"extensions\":{\"difficulty\":null,\"vocabulary\":[]}}");
        assertThat(cleared.body().path("data").path("extensions").has("difficulty"))
                .isFalse();
        assertThat(cleared.body().path("message").asString()).isNotBlank();
        refused(
                () -> sentences.update(b, new SentencePatch("late", null, null, null, 2)),
                ErrorCode.CONFLICT,
                "version");
        assertThat(sentences.get(b).content()).isEqualTo("B");
    }

    @Test
    void severalAreChangedAtOnceOrNone() {
        String a = sentence("a");
        String c = sentence("c");
        assertThat(sentences
                        .updateAll(List.of(
                                Change.of(c, SentencePatch.content("C")),
                                Change.of(a, SentencePatch.extensions(SentenceExtensions.of("t", null)))))
                        .sentences())
                .extracting(Sentence::content)
                .containsExactly("C", "a");
        refused(
                () -> sentences.updateAll(List.of(
                        Change.of(a, SentencePatch.content("never")),
                        Change.of(UUID.randomUUID().toString(), SentencePatch.content("x")),
                        Change.of("1", SentencePatch.content("x")),
                        Change.of(a, SentencePatch.content("x")))),
                ErrorCode.VALIDATION_FAILED,
                "sentences[2].id",
                "sentences[3].id",
                "sentences[1].id");
        refused(
                () -> sentences.updateAll(
                        List.of(Change.of(a, SentencePatch.content("never")), Change.of(c, SentencePatch.content("")))),
                ErrorCode.VALIDATION_FAILED,
                "sentences[1].content");
        refused(
                () -> sentences.updateAll(List.of(
                        Change.of(a, SentencePatch.content("never")),
                        Change.of(c, new SentencePatch("x", null, null, null, 1)))),
                ErrorCode.CONFLICT,
                "version");
        assertThat(texts()).isEqualTo("a b C d");
        assertThat(raw("PUT", "/sentences/batch", "{\"sentences\":[]}").fields())
                .containsExactly("sentences");
    }

    @Test
    void whatIsDeletedLeavesNoGap() {
        String b = sentence("b");
        sentences.delete(b);
        assertThat(texts()).isEqualTo("a c d");
        assertThatThrownBy(() -> sentences.delete(b))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        String a = sentence("a");
        refused(() -> sentences.deleteAll(List.of(a, b)), ErrorCode.VALIDATION_FAILED, "ids[1]");
        refused(() -> sentences.deleteAll(List.of(a, a)), ErrorCode.VALIDATION_FAILED, "ids[1]");
        assertThat(texts()).isEqualTo("a c d");
        assertThat(sentences.deleteAll(List.of(sentence("d"), a)).deletedCount())
                .isEqualTo(2);
        assertThat(texts()).isEqualTo("c");
        assertThat(raw("DELETE", "/sentences/batch", "{\"ids\":[]}").fields()).containsExactly("ids");
        assertThat(raw("DELETE", "/sentences/" + sentence("c"), null)
                        .body()
                        .path("data")
                        .isNull())
                .isTrue();
    }

    @Test
    void manyAtOnceKeepNumbersAndFiguresTrue() throws Exception {
        String a = sentence("a");
        String other = articles.create(Samples.draft("u", "x", "y")).articleId();
        List<String> others =
                articles.get(other).sentences().stream().map(Sentence::id).toList();
        Callable<Object> append = () -> add(Strategy.APPEND, null, "n");
        Callable<Object> prepend = () -> add(Strategy.PREPEND, null, "p");
        Callable<Object> move = () -> sentences.update(a, new SentencePatch(null, 3, null, null, null));
        Callable<Object> both = () -> sentences.updateAll(List.of(
                Change.of(a, SentencePatch.content("a")), Change.of(others.get(0), SentencePatch.content("x"))));
        Callable<Object> bothBackwards = () -> sentences.updateAll(List.of(
                Change.of(others.get(1), SentencePatch.content("y")), Change.of(a, SentencePatch.content("a"))));
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (int i = 0; i < 6; i++) {
                List<Future<Object>> done =
                        threads.invokeAll(Arrays.asList(append, prepend, move, both, bothBackwards));
                for (Future<Object> one : done) {
                    assertThat(one.get()).isNotNull();
                }
            }
        }
        assertThat(now()).hasSize(4 + 12);
    }
}
