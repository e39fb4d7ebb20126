package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleImport;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.article.SentenceExtensions.Word;
import lectern.model.client.ApiException;
import lectern.model.client.ArticleClient;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ArticleExportIT {
    private static final String PATH = "/api/admin/exports/articles";
    private static final ArticleFilter OLDEST_FIRST =
            new ArticleFilter(1, 1, null, null, null, null, null, false, "createdAt", "asc");

    @TempDir
    Path folder;

    private final TestServer server;
    private final LecternClient admin;
    private final ArticleClient articles;

    ArticleExportIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        articles = admin.articles();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String export(ArticleFilter filter, ExportFormat format) throws IOException {
        Path file = folder.resolve("out");
        long bytes = admin.imports().exportArticles(filter, format, file);
        assertThat(Files.size(file)).isEqualTo(bytes);
        return Files.readString(file);
    }

    private ArticleDraft rich() {
        SentenceExtensions extensions = new SentenceExtensions(
                "/f/",
                "狐狸",
                "/media/1",
                new Analysis("past", null, List.of("a;b", "c")),
                List.of(new Word("fox", null, "狐狸", "n.", List.of())),
                List.of("one", "two"),
                4,
                Map.of("note", "moral"));
        return new ArticleDraft(
                "=Fox",
                "A \"fable\"",
                "https://example.org/fox",
                "book",
                "/media/2",
                new ArticleMetadata(2, List.of("fable", "x|y"), "fables", Map.of("level", 3)),
                true,
                List.of(
                        SentenceDraft.of("-Once,\nthere was a fox.", extensions),
                        new SentenceDraft("Hidden.", null, SentenceExtensions.of(" ", null), false)));
    }

    @Test
    void aTableHasOneRowASentence() throws IOException {
        articles.create(rich());
        articles.create(Samples.draft("Empty"));
        assertThat(export(OLDEST_FIRST, ExportFormat.CSV))
                .isEqualTo("\uFEFF" + """
                articleNo,title,content,translation,phonetic,audioUrl,difficulty,sentenceTags,grammarPoint,structure,notes,\
                isActive,extensions,description,sourceType,sourceUrl,coverImage,category,tags,articleDifficulty,isPublished,\
                metadata
                1,'=Fox,"'-Once,@there was a fox.",狐狸,/f/,/media/1,4,one; two,past,,"[""a;b"",""c""]",true,\
                "{""vocabulary"":[{""word"":""fox"",""meaning"":""狐狸"",""pos"":""n."",""examples"":[]}],""note"":""moral""}",\
                "A ""fable""\",book,https://example.org/fox,/media/2,fables,"[""fable"",""x|y""]",2,true,"{""level"":3}"
                1,'=Fox,Hidden.,,,,,,,,,false,"{""translation"":"" ""}",,,,,,,,,
                2,Empty,,,,,,,,,,,,,local,,,,,,false,
                """.replace("\n", "\r\n").replace("@", "\n"));
    }

    @Test
    void jsonIsWhatTheImportReads() throws IOException {
        articles.create(rich());
        articles.create(Samples.draft("Empty"));
        String json = export(OLDEST_FIRST, ExportFormat.JSON);
        List<ArticleDraft> read =
                Json.strict().readValue(json, ArticleImport.class).articles();
        assertThat(read.getFirst())
                .isEqualTo(new ArticleDraft(
                        rich().title(),
                        rich().description(),
                        rich().sourceUrl(),
                        rich().sourceType(),
                        rich().coverImage(),
                        rich().metadata(),
                        true,
                        rich().sentences()));
        assertThat(read.get(1).sentences()).isEmpty();
        assertThat(read.get(1).isPublished()).isFalse();
        assertThat(json).doesNotContain("null").hasLineCount(3);
    }

    @Test
    void thereIsNoLimitAndTheListsOrder() throws IOException {
        for (int i = 0; i < 3; i++) {
            articles.create(Samples.draft("long " + i, Samples.numbered(401)));
        }
        String many = IntStream.range(0, 250)
                .mapToObj(i -> "short %03d,s%n".formatted(i))
                .reduce("title,content\n", String::concat);
        articles.importCsv(BodyPublishers.ofString(many));
        ArticleFilter byTitle = new ArticleFilter(9, 2, null, null, null, null, null, false, "title", "desc");
        String[] lines = export(byTitle, ExportFormat.CSV).split("\r\n");
        assertThat(lines).hasSize(1 + 250 + 3 * 401);
        assertThat(lines[1]).startsWith("1,short 249,s,");
        assertThat(Arrays.stream(lines).skip(251).map(line -> line.substring(0, line.indexOf(",,"))))
                .startsWith("251,long 2,s1", "251,long 2,s2")
                .endsWith("253,long 0,s400", "253,long 0,s401");
    }

    @Test
    void filtersAreThoseOfTheListAndTheBinIsApart() throws IOException {
        articles.create(rich());
        String gone = articles.create(Samples.draft("Gone", "s")).articleId();
        articles.create(Samples.draft("Kept", "s"));
        articles.delete(gone);
        assertThat(export(
                        new ArticleFilter(1, 1, "book", true, "FOX", "fable", 2, false, "title", "asc"),
                        ExportFormat.JSON))
                .contains("=Fox")
                .doesNotContain("Kept", "Gone");
        assertThat(export(ArticleFilter.bin(1), ExportFormat.JSON))
                .contains("Gone")
                .doesNotContain("Kept");
        assertThat(export(
                        new ArticleFilter(1, 1, null, null, null, "no such tag", null, false, "title", "asc"),
                        ExportFormat.JSON))
                .isEqualTo("{\"articles\":[]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=gift", "?format=xlsx"})
    void anotherFormatIsRefused(String query) {
        Raw raw = server.raw("GET", PATH + query, TestServer.token(admin), null);
        assertThat(raw.status()).isEqualTo(400);
        assertThat(raw.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(raw.fields()).containsExactly("format");
    }

    @Test
    void badFiltersAndStrangersAreRefused() {
        Path file = folder.resolve("none");
        ArticleFilter unknown = new ArticleFilter(1, 1, null, null, null, null, null, false, "colour", "asc");
        assertThatThrownBy(() -> admin.imports().exportArticles(unknown, ExportFormat.CSV, file))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
                    assertThat(e.getMessage()).contains("orderBy");
                });
        assertThat(file).doesNotExist();
        assertThat(server.raw("GET", PATH + "?format=csv", null, null).status()).isEqualTo(401);
        String student = TestServer.token(server.guest("Mei", null));
        assertThat(server.raw("GET", PATH + "?format=csv", student, null).status())
                .isEqualTo(403);
    }
}
