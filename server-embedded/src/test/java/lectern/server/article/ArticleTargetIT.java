package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.article.Article;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentencePatch;
import lectern.model.article.Tag;
import lectern.model.article.TagPatch;
import lectern.model.client.ApiException;
import lectern.model.client.ArticleClient;
import lectern.model.client.LecternClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.StagedImport;
import lectern.model.importing.UndoReport;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.TestServer;
import lectern.server.importing.ImportSteps;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles through the one importer, over HTTP. */
@ParameterizedClass
@EnumSource(Engine.class)
class ArticleTargetIT {
    private static final Path FILES = Path.of("..", "..", "shared", "data", "articles");
    private static final ArticleFilter OLDEST_FIRST =
            new ArticleFilter(1, 100, null, null, null, null, null, false, "createdAt", "asc");

    @TempDir
    Path folder;

    private final TestServer server;
    private final LecternClient admin;
    private final ArticleClient articles;
    private final ImportSteps steps;

    ArticleTargetIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        articles = admin.articles();
        steps = new ImportSteps(admin.imports());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] export(ExportFormat format) throws IOException {
        Path file = folder.resolve("out");
        admin.imports().exportArticles(OLDEST_FIRST, format, file);
        return Files.readAllBytes(file);
    }

    private List<Article> all() {
        return articles.list(OLDEST_FIRST).items();
    }

    private RowCounts checked(byte[] file, String name, Identical identical) {
        return steps.checked(steps.staged(file, name, identical, BadRows.REFUSE_ALL))
                .counts();
    }

    private ImportBatch applied(String file, Identical identical) {
        String name = file.startsWith("{") ? "a.json" : "a.csv";
        return steps.applied(steps.staged(bytes(file), name, identical, BadRows.REFUSE_ALL));
    }

    private static RowCounts counts(long create, long update, long same, long skip) {
        return new RowCounts(create + update + same + skip, create, update, same, skip, 0);
    }

    private String conflict(String importId) {
        List<String> message = new ArrayList<>();
        assertThatThrownBy(() -> admin.imports().undo(importId)).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
            message.add(String.valueOf(e.getMessage()));
        });
        return message.getFirst();
    }

    @Test
    @org.junit.jupiter.api.Tag("shared-data") // not the Tag of articles
    void realFilesComeInGoOutComeBackTheSameAndAreUndone() throws IOException {
        Map<String, List<Long>> files = Map.of(
                "aesop_fables_en.json", List.of(142L, 816L),
                "classical_chinese_bilingual.json", List.of(156L, 3643L),
                "tatoeba_en_zh.json", List.of(82L, 1640L),
                "tatoeba_zh_pinyin_en.json", List.of(51L, 1275L));
        List<String> imports = new ArrayList<>();
        long total = 0;
        long sentences = 0;
        for (Map.Entry<String, List<Long>> file : files.entrySet()) {
            byte[] content = Files.readAllBytes(FILES.resolve(file.getKey()));
            StagedImport staged = steps.stage(content, file.getKey(), null);
            assertThat(staged.batch().kind()).isEqualTo(ImportKind.ARTICLES);
            assertThat(staged.batch().format()).isEqualTo(ImportFormat.JSON);
            RowCounts expected = counts(file.getValue().getFirst(), 0, 0, 0);
            assertThat(steps.checked(staged.batch().id()).counts()).isEqualTo(expected);
            assertThat(steps.applied(staged.batch().id()).counts()).isEqualTo(expected);
            imports.add(staged.batch().id());
            total += file.getValue().getFirst();
            sentences += file.getValue().getLast();
            assertThat(articles.statistics().overview().totalArticles()).isEqualTo(total);
            assertThat(articles.statistics().overview().totalSentences()).isEqualTo(sentences);
        }
        for (ExportFormat format : new ExportFormat[] {ExportFormat.JSON, ExportFormat.CSV}) {
            String name = "all." + format.wireName();
            assertThat(checked(export(format), name, Identical.UPDATE)).isEqualTo(counts(0, 0, total, 0));
        }
        for (String id : imports.reversed()) {
            assertThat(admin.imports().undo(id).removed()).isPositive();
        }
        assertThat(articles.statistics().overview().totalSentences()).isZero();
        assertThat(all()).isEmpty();
        assertThat(articles.list(ArticleFilter.bin(1)).items()).isEmpty();
        assertThat(admin.tags().list()).isEmpty();
    }

    @Test
    void headersMaySpeakChinese() {
        StagedImport staged = steps.stage(
                bytes("标题,句子,翻译,拼音,句子难度,来源类型,标签,是否发布\n静夜思,床前明月光,Moonlight,chuáng,2,book,唐诗；诗,是\n,'=疑是地上霜,,,,,,\n"),
                "a.csv",
                null);
        assertThat(Objects.requireNonNull(staged.batch().options()).columns())
                .containsExactly(
                        "title",
                        "content",
                        "translation",
                        "phonetic",
                        "difficulty",
                        "sourceType",
                        "tags",
                        "isPublished");
        assertThat(staged.layout().missing()).isEmpty();
        assertThat(steps.applied(staged.batch().id()).counts()).isEqualTo(counts(1, 0, 0, 0));
        ArticleDetail article = articles.get(all().getFirst().id());
        assertThat(article.sourceType()).isEqualTo("book");
        assertThat(article.isPublished()).isTrue();
        assertThat(article.metadata().tags()).containsExactly("唐诗", "诗");
        assertThat(Samples.contents(article.sentences())).containsExactly("床前明月光", "=疑是地上霜");
        assertThat(article.sentences().getFirst().extensions().difficulty()).isEqualTo(2);
    }

    @Test
    void badArticlesAreNamedByTheFilesOwnColumnsAndMayBeLeftOut() {
        String file =
                "标题,句子,难度,扩展\nA,fine,,\nA,bad,9,[\nB,good,,\"{\"\"vocabulary\"\":[{\"\"word\"\":\"\"\"\"}]}\"\nC,good,,\n";
        String id = steps.staged(bytes(file), "a.csv", Identical.SKIP, BadRows.SKIP);
        assertThat(steps.checked(id).counts()).isEqualTo(new RowCounts(3, 1, 0, 0, 0, 2));
        List<RowFinding> rows =
                admin.imports().rows(id, RowOutcome.REFUSE, 1, 10).items();
        assertThat(rows).extracting(RowFinding::row, RowFinding::label).containsExactly(tuple(2L, "A"), tuple(4L, "B"));
        assertThat(rows.getFirst().details())
                .extracting(ErrorDetail::row, ErrorDetail::field, ErrorDetail::value)
                .containsExactlyInAnyOrder(tuple(3L, "难度", "9"), tuple(3L, "扩展", "["));
        assertThat(rows.getLast().details()).extracting(ErrorDetail::field).containsExactly("扩展");
        steps.applied(id);
        assertThat(all()).extracting(Article::title).containsExactly("C");
    }

    @Test
    void oneTitleMayStandForSeveralArticlesWhereRowsAreNumbered() throws IOException {
        applied("articleNo,title,content\n1,A,one\n1,,two\n2,A,three\n3,Empty,\n", Identical.CREATE);
        assertThat(all())
                .extracting(Article::title, Article::totalSentences)
                .containsExactly(tuple("A", 2), tuple("A", 1), tuple("Empty", 0));
        assertThat(checked(export(ExportFormat.CSV), "a.csv", Identical.UPDATE)).isEqualTo(counts(0, 0, 3, 0));
        assertThat(checked(bytes("articleNo,title,content\n1,A,four\n2,A,three\n"), "a.csv", Identical.UPDATE))
                .isEqualTo(counts(0, 1, 1, 0));
    }

    @Test
    void whatIsThereIsSkippedMadeAgainOrChanged() {
        String first = articles.create(Samples.draft("A", "one")).articleId();
        String file = "title,content,sourceType\nA,two,\nA book,one,book\n";
        String twice =
                "{\"articles\":[{\"title\":\"A\",\"sentences\":[\"two\"]},{\"title\":\" A \",\"sentences\":[\"3\"]},"
                        + "{\"title\":\"A\",\"source_type\":\"book\"},{\"title\":\"A\",\"sourceType\":\"local\",\"sentences\":[\"one\"]}]}";
        assertThat(checked(bytes(file), "a.csv", Identical.SKIP)).isEqualTo(counts(1, 0, 0, 1));
        assertThat(checked(bytes(file), "a.csv", Identical.CREATE)).isEqualTo(counts(2, 0, 0, 0));
        assertThat(checked(bytes(twice), "a.json", Identical.SKIP)).isEqualTo(counts(1, 0, 1, 2));
        assertThat(checked(bytes(twice), "a.json", Identical.UPDATE)).isEqualTo(counts(1, 0, 1, 2));
        String other = twice.replace("\"one\"", "\"1\"");
        String id = steps.staged(bytes(other), "a.json", Identical.UPDATE, BadRows.REFUSE_ALL);
        assertThat(steps.checked(id).counts()).isEqualTo(counts(1, 1, 0, 2));
        assertThat(admin.imports().rows(id, RowOutcome.SKIP, 1, 10).items())
                .extracting(RowFinding::row, RowFinding::existingId)
                .containsExactly(tuple(2L, first), tuple(4L, first));
        assertThat(steps.applied(id).counts()).isEqualTo(counts(1, 1, 0, 2));
        assertThat(Samples.contents(articles.get(first).sentences())).containsExactly("two");
        assertThat(all()).hasSize(2);
    }

    private String rich() {
        SentenceExtensions extensions =
                new SentenceExtensions("/f/", "狐狸", "/media/1", null, null, List.of("x"), 4, Map.of("note", "moral"));
        return articles.create(new ArticleDraft(
                        "Fox",
                        "A fable",
                        "https://example.org",
                        "book",
                        "/media/2",
                        new ArticleMetadata(2, List.of("fable", "old"), "fables", Map.of("level", 3)),
                        true,
                        List.of(
                                SentenceDraft.of("one", extensions),
                                SentenceDraft.of("two"),
                                new SentenceDraft("three", null, null, false),
                                SentenceDraft.of("four"))))
                .articleId();
    }

    @Test
    void aChangeKeepsTheSentencesThatStayAndIsUndoneExactly() throws IOException {
        String id = rich();
        ArticleDetail before = articles.get(id);
        byte[] exported = export(ExportFormat.JSON);
        String file = """
                {"articles": [{"title": "Fox", "sourceType": "book", "metadata": {"difficulty": 3, "tags": ["new", "old"]},
                  "sentences": ["four", "five", {"content": "one", "extensions": {"translation": "一"}}]}]}""";
        ImportBatch batch = applied(file, Identical.UPDATE);
        assertThat(batch.counts()).isEqualTo(counts(0, 1, 0, 0));
        ArticleDetail after = articles.get(id);
        assertThat(Samples.contents(after.sentences())).containsExactly("four", "five", "one");
        assertThat(after.sentences())
                .extracting(Sentence::id)
                .containsExactly(
                        before.sentences().get(3).id(),
                        before.sentences().get(1).id(),
                        before.sentences().get(0).id());
        assertThat(after.sentences()).extracting(Sentence::version).containsExactly(1, 2, 2);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.description()).isNull();
        assertThat(after.isPublished()).isTrue();
        assertThat(after.totalSentences()).isEqualTo(3);
        assertThat(after.metadata()).isEqualTo(new ArticleMetadata(3, List.of("new", "old"), null));
        assertThat(checked(bytes(file), "a.json", Identical.SKIP)).isEqualTo(counts(0, 0, 1, 0));

        UndoReport report = admin.imports().undo(batch.id());
        assertThat(report).isEqualTo(new UndoReport(0, 1, List.of(), List.of()));
        ArticleDetail undone = articles.get(id);
        assertThat(export(ExportFormat.JSON)).isEqualTo(exported);
        assertThat(undone.sentences())
                .extracting(Sentence::id)
                .containsExactlyElementsOf(
                        before.sentences().stream().map(Sentence::id).toList());
        assertThat(undone.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(undone.version()).isGreaterThan(after.version());
        assertThat(articles.statistics().byDifficulty()).isNotEmpty();
        assertThat(admin.tags().list()).extracting(Tag::name).containsExactly("fable", "old");
        assertThatThrownBy(() -> admin.imports().undo(batch.id())).isInstanceOf(ApiException.class);
    }

    @Test
    void whatWasChangedSinceIsNotUndone() throws IOException {
        String kept = rich();
        ImportBatch made = applied("title,content,tags\nA,one,t\nB,two,\n", Identical.SKIP);
        ImportBatch changed = applied("title,content,sourceType\nFox,six,book\n", Identical.UPDATE);
        String sentence = articles.get(all().get(1).id()).sentences().getFirst().id();
        Sentence edited = admin.sentences().update(sentence, SentencePatch.content("one!"));
        assertThat(conflict(made.id())).contains("\"A\"");
        articles.delete(kept);
        assertThat(conflict(changed.id())).contains("\"Fox\"");
        articles.restore(kept);
        assertThat(conflict(changed.id())).contains("\"Fox\"");
        assertThat(edited.content()).isEqualTo("one!");
        assertThat(all()).extracting(Article::title).containsExactly("Fox", "A", "B");
    }

    @Test
    void importsAreUndoneInTheOppositeOrder() {
        ImportBatch made = applied("title,content,tags\nA,one,made\n", Identical.SKIP);
        Tag tag = admin.tags().list().getFirst();
        ImportBatch changed = applied("title,content\nA,two\n", Identical.UPDATE);
        assertThat(conflict(made.id())).contains("\"A\"");
        admin.imports().undo(changed.id());
        assertThat(Samples.contents(articles.get(all().getFirst().id()).sentences()))
                .containsExactly("one");
        admin.tags().update(tag.id(), new TagPatch("mine", null));
        assertThat(admin.imports().undo(made.id()).removed()).isEqualTo(1);
        assertThat(all()).isEmpty();
        assertThat(admin.tags().list()).extracting(Tag::name).containsExactly("mine");
    }

    @Test
    void theOlderRoutesStandInTheHistoryAndAreUndone() {
        articles.importJson(BodyPublishers.ofString("{\"articles\":[{\"title\":\"A\",\"sentences\":[\"one\"]}]}"));
        articles.importCsv(BodyPublishers.ofString("title,content\nA,one\nB,two\n"));
        List<ImportBatch> history =
                admin.imports().list(1, 10, ImportKind.ARTICLES, null).items();
        assertThat(history)
                .extracting(ImportBatch::format, ImportBatch::counts)
                .containsExactly(
                        tuple(ImportFormat.CSV, counts(2, 0, 0, 0)), tuple(ImportFormat.JSON, counts(1, 0, 0, 0)));
        admin.imports().undo(history.getFirst().id());
        assertThat(all()).extracting(Article::title).containsExactly("A");
    }
}
