package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.article.Article;
import lectern.model.article.ArticleCreated;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.ArticlePatch;
import lectern.model.article.ArticleStatistics;
import lectern.model.article.ArticleTag;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.Tag;
import lectern.model.article.TagDraft;
import lectern.model.article.TagPatch;
import lectern.model.client.ApiException;
import lectern.model.client.ArticleClient;
import lectern.model.client.LecternClient;
import lectern.model.client.TagClient;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Page;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Engine.class)
class ArticleRoutesIT {
    private final TestServer server;
    private final LecternClient admin;
    private final ArticleClient articles;
    private final TagClient tags;

    ArticleRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        articles = admin.articles();
        tags = admin.tags();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Raw raw(String method, String path, @Nullable String body) {
        return server.raw(method, "/api/admin" + path, TestServer.token(admin), body);
    }

    private static void refused(ThrowingCallable call, ErrorCode code, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(words);
        });
    }

    private static ArticlePatch titled(String title, @Nullable Integer version) {
        return new ArticlePatch(title, null, null, null, null, null, null, version);
    }

    private static ArticleFilter filter(
            @Nullable Boolean published, @Nullable String search, @Nullable String tag, String orderBy) {
        return new ArticleFilter(1, 20, null, published, search, tag, null, false, orderBy, "asc");
    }

    @Test
    void anArticleIsMadeFoundAndListed() {
        Raw made = raw("POST", "/articles", """
                {"title": "简单句练习", "description": "d", "source_type": "local", "is_published": true,
                 "metadata": {"difficulty": 1, "tags": ["简单句", "入门 "], "category": "入门", "grade": 3},
                 "sentences": [{"content": "Hello, how are you?", "sequence_order": 2, "extensions":
                   {"phonetic": "/p/", "translation": "你好", "audio_url": "https://a/b.mp3", "note": "n",
                    "analysis": {"grammar_point": "g", "notes": ["x"]},
                    "vocabulary": [{"word": "hello", "pos": "int.", "examples": ["Hello!"]}], "difficulty": 2}},
                  {"content": "First.", "sequence_order": 1}]}""");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("message").asString()).isNotBlank();
        assertThat(made.body().path("data").path("sentencesCreated").asInt()).isEqualTo(2);
        String id = made.body().path("data").path("articleId").asString();
        ArticleDetail detail = articles.get(id);
        assertThat(Samples.contents(detail.sentences())).containsExactly("First.", "Hello, how are you?");
        assertThat(detail.tags()).extracting(ArticleTag::name).containsExactly("简单句", "入门");
        assertThat(detail.metadata()).isEqualTo(new ArticleMetadata(1, List.of("简单句", "入门"), "入门", Map.of("grade", 3)));
        SentenceExtensions extensions = detail.sentences().get(1).extensions();
        assertThat(extensions.audioUrl()).isEqualTo("https://a/b.mp3");
        assertThat(extensions.other()).containsEntry("note", "n");
        Raw wire = raw("GET", "/articles/" + id, null);
        assertThat(wire.body()
                        .path("data")
                        .path("sentences")
                        .path(1)
                        .path("extensions")
                        .path("analysis"))
                .hasToString("{\"grammarPoint\":\"g\",\"notes\":[\"x\"]}");
        Page<Article> list = articles.list(ArticleFilter.first(10));
        assertThat(list.pagination().total()).isEqualTo(1);
        assertThat(ArticleDetail.of(list.items().getFirst(), detail.sentences()))
                .isEqualTo(detail);
    }

    @Test
    void listsFilterSearchAndSort() {
        String poem = articles.create(
                        Samples.draft("唐诗：静夜思", true, new ArticleMetadata(2, List.of("Poems"), null), "床前明月光"))
                .articleId();
        String fable = articles.create(Samples.draft("The Fox", "a", "b")).articleId();
        assertThat(articles.list(filter(null, "静夜", null, "title")).items())
                .extracting(Article::id)
                .containsExactly(poem);
        assertThat(articles.list(filter(false, null, null, "title")).items())
                .extracting(Article::id)
                .containsExactly(fable);
        assertThat(articles.list(filter(null, null, "poems", "title")).items())
                .extracting(Article::id)
                .containsExactly(poem);
        String tagId = tags.list().getFirst().id();
        assertThat(articles.list(filter(null, null, tagId, "title")).items()).hasSize(1);
        assertThat(articles.list(filter(null, null, "nobody's", "title")).items())
                .isEmpty();
        assertThat(articles.list(filter(null, null, null, "totalSentences")).items())
                .extracting(Article::id)
                .containsExactly(poem, fable);
        assertThat(articles.list(new ArticleFilter(2, 1, "local", null, null, null, null, false, "createdAt", "desc"))
                        .items())
                .extracting(Article::id)
                .containsExactly(poem);
    }

    @Test
    void onlyTheFieldsGivenAreChanged() {
        ArticleDraft draft = new ArticleDraft(
                "old",
                "d",
                "https://a",
                "book",
                "/c",
                new ArticleMetadata(1, List.of("a", "b"), "c", Map.of("k", "v")),
                false,
                Samples.sentences("x"));
        Article made = articles.create(draft).article();
        Article renamed = articles.update(made.id(), titled("new", made.version()));
        assertThat(renamed.title()).isEqualTo("new");
        assertThat(renamed.version()).isEqualTo(made.version() + 1);
        assertThat(renamed.metadata()).isEqualTo(made.metadata());
        assertThat(renamed.description()).isEqualTo("d");
        Article merged = articles.update(
                made.id(),
                new ArticlePatch(null, "", null, null, "", Map.of("difficulty", 4, "tags", List.of("B")), true, null));
        assertThat(merged.description()).isNull();
        assertThat(merged.coverImage()).isNull();
        assertThat(merged.isPublished()).isTrue();
        assertThat(merged.metadata()).isEqualTo(new ArticleMetadata(4, List.of("b"), "c", Map.of("k", "v")));
        assertThat(raw("PUT", "/articles/" + made.id(), "{\"metadata\":{\"k\":null,\"category\":null}}")
                        .body()
                        .path("data")
                        .path("metadata"))
                .hasToString("{\"difficulty\":4,\"tags\":[\"b\"]}");
        Article same = articles.update(made.id(), titled("new", null));
        assertThat(same.version()).isEqualTo(merged.version() + 1);
        assertThat(articles.get(made.id()).sentences()).hasSize(1);
    }

    @Test
    void whoeverLookedAtAnOlderVersionIsRefusedAndChangesNothing() {
        Article made = articles.create(Samples.draft("old")).article();
        articles.update(made.id(), titled("first", 1));
        assertThatThrownBy(() -> articles.update(made.id(), titled("second", 1)))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(e.details()).singleElement().satisfies(detail -> {
                        assertThat(detail.field()).isEqualTo("version");
                        assertThat(detail.value()).isEqualTo("2");
                    });
                });
        assertThat(articles.get(made.id()).title()).isEqualTo("first");
    }

    @Test
    void theBinKeepsWhatWasDeletedAndGivesItBack() {
        ArticleCreated made = articles.create(Samples.published("t", "a", "b"));
        String id = made.articleId();
        String sentence = articles.get(id).sentences().getFirst().id();
        assertThat(articles.delete(id).deletedSentencesCount()).isEqualTo(2);
        refused(() -> articles.get(id), ErrorCode.NOT_FOUND, "article");
        refused(() -> articles.delete(id), ErrorCode.NOT_FOUND, "article");
        refused(() -> articles.update(id, titled("x", null)), ErrorCode.NOT_FOUND, "article");
        refused(() -> admin.sentences().get(sentence), ErrorCode.NOT_FOUND, "sentence");
        refused(() -> articles.published(id), ErrorCode.NOT_FOUND, "article");
        assertThat(articles.list(ArticleFilter.first(5)).items()).isEmpty();
        assertThat(articles.list(ArticleFilter.bin(5)).items())
                .singleElement()
                .satisfies(article -> assertThat(article.deletedAt()).isNotNull());
        assertThat(articles.getDeleted(id).sentences()).hasSize(2);
        Article back = articles.restore(id);
        assertThat(back.deletedAt()).isNull();
        assertThat(back.isPublished()).isTrue();
        assertThat(articles.get(id).sentences()).hasSize(2);
        assertThat(articles.published(id).sentences()).hasSize(2);
        refused(() -> articles.restore(id), ErrorCode.CONFLICT, "bin");
        refused(() -> articles.restore(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND, "article");
        refused(() -> articles.getDeleted(id), ErrorCode.NOT_FOUND, "article");
    }

    @Test
    void tagsAreUnlikeEachOtherAndComeOffWithoutHarm() {
        Tag tag = tags.create(new TagDraft(" Poems ", "#10b981"));
        assertThat(tag).isEqualTo(new Tag(tag.id(), "Poems", "#10B981", 0));
        refused(() -> tags.create(new TagDraft("POEMS", null)), ErrorCode.CONFLICT, "POEMS");
        Tag second = tags.create(new TagDraft("Verse", null));
        assertThat(second.color()).matches(TagDraft.COLOR);
        refused(() -> tags.update(second.id(), new TagPatch("poems", null)), ErrorCode.CONFLICT, "poems");
        refused(() -> tags.create(new TagDraft("x", "red")), ErrorCode.VALIDATION_ERROR, "color");
        refused(() -> tags.update(tag.id(), new TagPatch(null, "#12345")), ErrorCode.VALIDATION_ERROR, "color");
        refused(() -> tags.update(tag.id(), new TagPatch(" ", null)), ErrorCode.VALIDATION_ERROR, "name");
        String id = articles.create(
                        Samples.draft("t", true, new ArticleMetadata(null, List.of("poems", "verse"), null)))
                .articleId();
        assertThat(articles.published(id).tags()).hasSize(2);
        assertThat(tags.list()).extracting(Tag::articleCount).containsExactly(1L, 1L);
        assertThat(tags.update(tag.id(), new TagPatch("Aa", null)).articleCount())
                .isEqualTo(1);
        assertThat(articles.published(id).metadata().tags()).containsExactly("Aa", "Verse");
        tags.delete(tag.id());
        assertThat(articles.published(id).metadata().tags()).containsExactly("Verse");
        assertThat(articles.get(id).tags()).hasSize(1);
        refused(() -> tags.delete(tag.id()), ErrorCode.NOT_FOUND, "tag");
        refused(() -> tags.update(tag.id(), new TagPatch("x", null)), ErrorCode.NOT_FOUND, "tag");
        articles.delete(id);
        assertThat(tags.list()).extracting(Tag::articleCount).containsExactly(0L);
    }

    @Test
    void theLibraryHasFigures() {
        articles.create(Samples.draft("a", true, new ArticleMetadata(2, null, null), "x", "y"));
        articles.create(new ArticleDraft("b", null, null, "book", null, null, null, Samples.sentences("z")));
        articles.delete(articles.create(Samples.published("c", "w")).articleId());
        ArticleStatistics statistics = articles.statistics();
        assertThat(statistics.overview()).isEqualTo(new ArticleStatistics.Overview(2, 3, 1, 1));
        assertThat(statistics.bySourceType())
                .containsExactly(
                        new ArticleStatistics.SourceTypeCount("book", 1),
                        new ArticleStatistics.SourceTypeCount("local", 1));
        assertThat(statistics.byDifficulty())
                .extracting(ArticleStatistics.DifficultyCount::count)
                .containsExactly(0L, 2L, 0L, 0L, 0L);
        assertThat(statistics.recentActivity().sentencesAddedLastWeek()).isEqualTo(3);
        assertThat(statistics.recentActivity().lastUpdated()).isNotNull();
    }

    @Test
    void theDescriptionNamesNoFieldThatIsNotOnTheWire() {
        JsonNode description =
                server.raw("GET", "/api/openapi.json", null, null).body();
        JsonNode schemas = description.path("components").path("schemas");
        assertThat(schemas.path("SentenceExtensions").path("properties").propertyNames())
                .contains("translation", "vocabulary")
                .doesNotContain("other");
        assertThat(schemas.propertyNames()).allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
        assertThat(schemas.path("ArticlePatch")
                        .path("properties")
                        .path("metadata")
                        .toString())
                .contains("object", "null");
        String imported = description
                .path("paths")
                .path("/api/admin/articles/import/json")
                .path("post")
                .path("requestBody")
                .toString();
        assertThat(imported).contains("#/components/schemas/ArticleImport");
    }

    @Test
    void repeatedRefusalsNameEachField() {
        assertThatThrownBy(() -> articles.create(Samples.draft(" ", "", "b", "")))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.details())
                                .extracting(ErrorDetail::field)
                                .containsExactlyInAnyOrder("title", "sentences[0].content", "sentences[2].content"));
    }
}
