package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import lectern.model.article.Article;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleFilter;
import lectern.model.client.ApiException;
import lectern.model.client.ArticleClient;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import lectern.server.Refusals;
import lectern.server.TestServer.Raw;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the routes of articles and their sentences refuse; it changes nothing, so that one server does for all. */
@SuppressWarnings("NullAway.Init") // made before the first test
class ArticleRefusalsIT extends Refusals {
    private ArticleClient articles;
    private ArticleDetail article;

    @Override
    protected void prepare(LecternClient admin) {
        articles = admin.articles();
        article = articles.get(
                articles.create(Samples.published("t", "a", "b", "c", "d")).articleId());
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** After each row there is one article still, as it was made. */
    @AfterEach
    void nothingWasChanged() {
        assertThat(articles.list(ArticleFilter.first(10)).items())
                .extracting(Article::id)
                .containsExactly(article.id());
        assertThat(articles.get(article.id())).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\"                                               | ''",
                "[]                                                       | ''",
                "{}                                                       | title",
                "{\"title\":\" \"}                                        | title",
                "{\"title\":7}                                            | title",
                "{\"title\":\"t\",\"colour\":1}                           | colour",
                "{\"title\":\"t\",\"isPublished\":\"yes\"}                | isPublished",
                "{\"title\":\"t\",\"sourceUrl\":\"javascript:1\"}         | sourceUrl",
                "{\"title\":\"t\",\"metadata\":{\"difficulty\":6}}        | metadata.difficulty",
                "{\"title\":\"t\",\"metadata\":{\"tags\":[\"\"]}}         | metadata.tags[0]",
                "{\"title\":\"t\",\"sentences\":[\"a\",\" \"]}            | sentences[1].content",
                "{\"title\":\"t\",\"sentences\":[{\"content\":\"a\",\"extensions\":{\"difficulty\":0}}]}"
                        + " | sentences[0].extensions.difficulty",
                "{\"title\":\"a\\u0000b\"}                                | title",
            })
    void malformedDraftsAreRefusedByField(String body, String field) {
        refused(raw("POST", "/articles", body), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"\"}                      | title",
                "{\"sourceType\":\" \"}                | sourceType",
                "{\"coverImage\":\"x\"}                | coverImage",
                "{\"metadata\":{\"difficulty\":\"3\"}} | metadata.difficulty",
                "{\"metadata\":{\"difficulty\":9}}     | metadata.difficulty",
                "{\"metadata\":{\"tags\":[\" \"]}}     | metadata.tags[0]",
                "{\"metadata\":[]}                     | metadata",
                "{\"version\":\"1\"}                   | version",
                "{\"id\":\"x\"}                        | id",
            })
    void malformedChangesAreRefusedByField(String body, String field) {
        refused(raw("PUT", "/articles/" + article.id(), body), field);
    }

    @ParameterizedTest
    @CsvSource({
        "orderBy=colour,orderBy",
        "order=up,order",
        "isPublished=perhaps,isPublished",
        "difficulty=6,difficulty",
        "deleted=1,deleted",
        "page=0,page",
        "limit=101,limit",
        "search=%00,search",
        "tag=%00,tag",
        "sourceType=a%00,sourceType"
    })
    void listsRefuseWhatTheyDoNotKnow(String query, String field) {
        refused(raw("GET", "/articles?" + query, null), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sentences\":[]}                                              | sentences",
                "{\"sentences\":[\"x\",\"\"]}                                    | sentences[1].content",
                "{\"sentences\":[\"x\"],\"strategy\":\"somewhere\"}              | strategy",
                "{\"sentences\":[\"x\"],\"strategy\":\"insert_at\"}              | position",
                "{\"sentences\":[\"x\"],\"strategy\":\"insert_at\",\"position\":6} | position",
                "{\"sentences\":[\"x\"],\"strategy\":\"insert_at\",\"position\":0} | position",
                "{\"sentences\":[{\"content\":\"x\",\"extensions\":{\"vocabulary\":[{}]}}]}"
                        + " | sentences[0].extensions.vocabulary[0].word",
                "{}                                                              | sentences",
            })
    void batchesThatDoNotFitAreRefused(String body, String field) {
        refused(raw("POST", "/articles/" + article.id() + "/sentences/batch", body), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":\" \"}                            | content",
                "{\"sequenceOrder\":0}                          | sequenceOrder",
                "{\"sequenceOrder\":5}                          | sequenceOrder",
                "{\"extensions\":{\"difficulty\":6}}            | extensions.difficulty",
                "{\"extensions\":{\"difficulty\":\"1\"}}        | extensions.difficulty",
                "{\"extensions\":{\"analysis\":\"x\"}}          | extensions.analysis",
                "{\"extensions\":{\"audioUrl\":\"x\"}}          | extensions.audioUrl",
                "{\"isActive\":1}                               | isActive",
                "{\"articleId\":\"x\"}                          | articleId",
            })
    void malformedChangesOfSentencesAreRefusedByField(String body, String field) {
        refused(raw("PUT", "/sentences/" + article.sentences().getFirst().id(), body), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /articles/{id}                   |",
                "PUT    | /articles/{id}                   | {}",
                "DELETE | /articles/{id}                   |",
                "POST   | /articles/{id}/restore           |",
                "PUT    | /tags/{id}                       | {}",
                "DELETE | /tags/{id}                       |",
                "POST   | /articles/{id}/sentences/batch   | {\"sentences\":[\"x\"]}",
                "PUT    | /articles/{id}/sentences/reorder | {\"mappings\":[{\"sentenceId\":\"x\",\"newOrder\":1}]}",
                "GET    | /sentences/{id}                  |",
                "PUT    | /sentences/{id}                  | {}",
                "DELETE | /sentences/{id}                  |"
            })
    void whatIsNotThereIsNotFound(String method, String path, @Nullable String body) {
        for (String id : List.of("1", UUID.randomUUID().toString())) {
            Raw answer = raw(method, path.replace("{id}", id), body);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"articles\": []}",
                "{\"articles\": {}}",
                "[]",
                "{}",
                "7",
                "null",
                "{\"articles\": [{\"title\": \"t\"}], \"more\": 1}",
                "{\"articles\": [{\"title\": \"t\"}]} x",
                "{\"articles\": [{\"title\": \"t\"}",
                "{\"articles\": [{\"title\": \"t\",]}",
                "\0\0"
            })
    void whatIsNoSuchFileIsRefused(String file) {
        refused(() -> articles.importJson(BodyPublishers.ofString(file)), ErrorCode.VALIDATION_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "title,content", "title,content\n\n", "title,content\nA,\"b", "title,content\nA,\0"})
    void whatIsNoTableIsRefused(String file) {
        refused(() -> articles.importCsv(BodyPublishers.ofString(file)), ErrorCode.CSV_PARSE_ERROR);
    }
}
