package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.model.article.Article;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleImport;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.Sentence;
import lectern.model.client.ApiException;
import lectern.model.client.ArticleClient;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ArticleImportIT {
    private final TestServer server;
    private final LecternClient admin;
    private final ArticleClient articles;

    ArticleImportIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        articles = admin.articles();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ArticleImport.Report json(String file) {
        return articles.importJson(BodyPublishers.ofString(file));
    }

    private ArticleImport.Report csv(String file) {
        return articles.importCsv(BodyPublishers.ofString(file));
    }

    private List<Article> all() {
        return articles.list(new ArticleFilter(1, 100, null, null, null, null, null, false, "createdAt", "asc"))
                .items();
    }

    private void refused(Runnable call, ErrorCode code, Tuple... rowsAndFields) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.details())
                    .extracting(ErrorDetail::row, ErrorDetail::field)
                    .containsExactly(rowsAndFields);
            assertThat(e.getMessage()).contains("Nothing was imported");
        });
        assertThat(all()).isEmpty();
    }

    private static Tuple at(long row, String field) {
        return Tuple.tuple(row, field);
    }

    @Test
    void articlesComeFromTheDocumentsOwnShape() {
        ArticleImport.Report report = json("""
                {"articles": [
                  {"title": "文章1", "description": "描述1", "source_type": "local",
                   "metadata": {"difficulty": 1, "tags": ["fable", "Aesop"]}, "sentences": ["句子1", "句子2", "句子3"]},
                  {"title": "文章2", "sourceType": "new-concept", "metadata": {"difficulty": 2, "tags": ["FABLE"]},
                   "isPublished": true,
                   "sentences": [{"content": "句子A", "extensions": {"translation": "A", "note": "moral"}}, "句子B"]}]}""");
        assertThat(report).isEqualTo(new ArticleImport.Report(2, 5, List.of("Aesop", "fable"), "UTF-8", ""));
        assertThat(all())
                .extracting(Article::title, Article::sourceType, Article::totalSentences, Article::isPublished)
                .containsExactly(Tuple.tuple("文章1", "local", 3, false), Tuple.tuple("文章2", "new-concept", 2, true));
        ArticleDetail second = articles.get(all().get(1).id());
        assertThat(second.metadata()).isEqualTo(new ArticleMetadata(2, List.of("fable"), null));
        assertThat(second.sentences().getFirst().extensions().other()).isEqualTo(Map.of("note", "moral"));
        assertThat(articles.statistics().overview().totalSentences()).isEqualTo(5);
    }

    @Test
    void everyBadArticleIsNamedAndNoneIsKept() {
        refused(
                () -> json("""
                        {"articles": [{"title": "good", "sentences": ["a"]},
                          {"title": "", "sentences": ["a", ""]},
                          {"title": "t", "colour": {"deep": [1, {"x": []}]}, "sentences": ["a"]},
                          {"title": 7},
                          null,
                          [["x"], "y"],
                          "text",
                          {"title": "t", "sentences": [{"content": "c", "extensions": {"difficulty": "hard"}}]},
                          {"title": "t", "metadata": {"difficulty": 0}}]}"""),
                ErrorCode.VALIDATION_FAILED,
                at(2, "articles[1].title"),
                at(2, "articles[1].sentences[1].content"),
                at(3, "articles[2].colour"),
                at(4, "articles[3].title"),
                at(5, "articles[4]"),
                at(6, "articles[5]"),
                at(7, "articles[6]"),
                at(8, "articles[7].sentences[0].extensions.difficulty"),
                at(9, "articles[8].metadata.difficulty"));
        assertThat(admin.tags().list()).isEmpty();
    }

    @Test
    void bombsAreRefused() {
        String nested = "{\"articles\": [{\"title\": \"t\", \"metadata\": {\"x\": " + "[".repeat(100_000);
        refused(() -> json(nested), ErrorCode.VALIDATION_ERROR);
        String many = "{\"articles\": [{\"title\": \"t\", \"metadata\": {\"x\": [1" + ",1".repeat(3_000_000) + "]}}]}";
        refused(() -> json(many), ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void anEmptyBodyAndAnotherTypeAreRefused() {
        String token = TestServer.token(admin);
        Raw empty = server.raw("POST", "/api/admin/articles/import/json", token, "");
        assertThat(empty.code()).isEqualTo("VALIDATION_ERROR");
        Raw text = server.raw("POST", "/api/admin/articles/import/json", token, "text/plain", "{}");
        assertThat(text.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void manyArticlesComeInOneGo() {
        String file = IntStream.range(0, 2000)
                .mapToObj(
                        i -> "{\"title\":\"article " + i + "\",\"metadata\":{\"tags\":[\"t" + i % 7
                                + "\"]},\"sentences\":[\"one\",\"two\",{\"content\":\"three\",\"extensions\":{\"translation\":\"三\"}}]}")
                .collect(Collectors.joining(",", "{\"articles\":[", "]}"));
        ArticleImport.Report report = json(file);
        assertThat(report.created()).isEqualTo(2000);
        assertThat(report.sentencesCreated()).isEqualTo(6000);
        assertThat(report.tagsCreated()).hasSize(7);
        assertThat(articles.statistics().overview().totalArticles()).isEqualTo(2000);
        assertThat(articles.statistics().overview().totalSentences()).isEqualTo(6000);
    }

    @Test
    void aTableHasOneRowASentence() {
        ArticleImport.Report report = csv("""
                title,content,translation,phonetic,difficulty,Sentence Tags,grammar_point,notes,tags,category,\
                articleDifficulty,isPublished,sourceType
                Fox,"A hungry Fox, ""once""\",狐狸,/f/,2,a; b,past,n1;n2,fable;aesop,fables,3,yes,book
                ,=Second,,,,,,,,,,,
                Fox,Third,,,,,,,fable;aesop,,,,
                Cat,Meow,喵,,,,,,,,,,
                """);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.sentencesCreated()).isEqualTo(4);
        assertThat(report.delimiter()).isEqualTo(",");
        ArticleDetail fox = articles.get(all().getFirst().id());
        assertThat(fox.title()).isEqualTo("Fox");
        assertThat(fox.sourceType()).isEqualTo("book");
        assertThat(fox.isPublished()).isTrue();
        assertThat(fox.metadata()).isEqualTo(new ArticleMetadata(3, List.of("fable", "aesop"), "fables"));
        assertThat(Samples.contents(fox.sentences())).containsExactly("A hungry Fox, \"once\"", "=Second", "Third");
        Sentence first = fox.sentences().getFirst();
        assertThat(first.extensions().tags()).containsExactly("a", "b");
        assertThat(first.extensions().difficulty()).isEqualTo(2);
        assertThat(first.extensions().analysis()).isNotNull().satisfies(analysis -> {
            assertThat(analysis.grammarPoint()).isEqualTo("past");
            assertThat(analysis.notes()).containsExactly("n1", "n2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030"})
    void encodingsAndDelimitersAreFound(String charset) {
        String file = "\uFEFFtitle;content;translation\r\n静夜思;床前明月光;Moonlight\r\n;疑是地上霜;Frost\r\n";
        String text = charset.equals("UTF-8") ? file : file.substring(1);
        ArticleImport.Report report =
                articles.importCsv(BodyPublishers.ofByteArray(text.getBytes(Charset.forName(charset))));
        assertThat(report.encoding()).isEqualTo(charset);
        assertThat(report.delimiter()).isEqualTo(";");
        assertThat(Samples.contents(articles.get(all().getFirst().id()).sentences()))
                .containsExactly("床前明月光", "疑是地上霜");
    }

    @Test
    void everyBadRowIsNamed() {
        refused(
                () -> csv("""
                        title,content,difficulty,tags,isPublished,
                        ,no title,,,,
                        A,,6,x,perhaps,
                        ,fine,3,,,stray
                        A,again,,y,,
                        B,b,,,,
                        A,too late,,,,
                        """),
                ErrorCode.VALIDATION_FAILED,
                at(2, "title"),
                at(3, "isPublished"),
                at(3, "difficulty"),
                at(3, "content"),
                at(4, "column 6"),
                at(5, "tags"),
                at(7, "title"));
    }

    @Test
    void headersThatDoNotFitAreRefused() {
        refused(
                () -> csv("title,colour,title\nA,b,c\n"),
                ErrorCode.CSV_PARSE_ERROR,
                at(1, "colour"),
                at(1, "title"),
                at(1, "content"));
    }

    @Test
    void anArticleOfTooManyRowsIsRefused() {
        String rows = IntStream.rangeClosed(1, 5002).mapToObj(i -> ",s" + i).collect(Collectors.joining("\n"));
        refused(() -> csv("title,content\nA,first\n" + rows), ErrorCode.VALIDATION_FAILED, at(5002, "content"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] file = "title,content\nA,caf\u00e9\u00ff \u00ff".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> articles.importCsv(BodyPublishers.ofByteArray(file)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CSV_PARSE_ERROR));
    }
}
