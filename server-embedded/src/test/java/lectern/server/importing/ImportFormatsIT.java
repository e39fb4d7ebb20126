package lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.article.Article;
import lectern.model.article.ArticleFilter;
import lectern.model.client.LecternClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.StagedImport;
import lectern.model.importing.UndoReport;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.server.TestServer;
import lectern.server.sheet.XlsxBytes;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of every format on their whole way: staged, checked, applied and undone, by the typed client. */
@ParameterizedClass
@EnumSource(Engine.class)
class ImportFormatsIT {
    private static final ArticleFilter ARTICLES =
            new ArticleFilter(1, 9, null, null, null, null, null, false, "createdAt", "asc");

    private final TestServer server;
    private final LecternClient admin;
    private final ImportSteps steps;

    ImportFormatsIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        steps = new ImportSteps(admin.imports());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private List<Question> made(String importId) {
        return admin.questions()
                .list(new QuestionFilter(1, 9, null, null, null, null, null, null, null, importId, "createdAt", "asc"))
                .items();
    }

    /** Two questions about rivers; the first has a right answer and two wrong ones. */
    private void questionsComeAndGo(byte[] file, String name, ImportFormat format, String category) {
        StagedImport staged = steps.stage(file, name, null);
        String id = staged.batch().id();
        assertThat(staged.batch().format()).as(name).isEqualTo(format);
        assertThat(staged.batch().kind()).isEqualTo(ImportKind.QUESTIONS);
        ImportOptions options = Objects.requireNonNull(staged.batch().options());
        admin.imports().configure(id, inCategory(options, category));

        ImportBatch checked = steps.checked(id);
        assertThat(admin.imports().rows(id, null, 1, 9).items())
                .extracting(RowFinding::label)
                .containsExactly("Which river is the longest?", "哪条河最长？");
        assertThat(checked.counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0));
        assertThat(checked.categoriesCreated()).hasSize(1);
        assertThat(made(id)).isEmpty();

        ImportBatch applied = steps.applied(id);
        assertThat(applied.counts()).isEqualTo(checked.counts());
        assertThat(applied.createdByName()).isEqualTo(TestServer.ADMIN.username());
        assertThat(made(id))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.correctAnswer()).isEqualTo("The Nile");
                            assertThat(first.distractors()).containsExactly("The Rhine", "The Don");
                            assertThat(List.of(first.categoryId())).isEqualTo(applied.categoriesCreated());
                        },
                        second -> assertThat(second.correctAnswer()).isEqualTo("长江"));

        assertThat(admin.imports().undo(id)).isEqualTo(new UndoReport(2, 0, applied.categoriesCreated(), List.of()));
        assertThat(made(id)).isEmpty();
        assertThat(admin.questions().allCategories()).isEmpty();
        assertThat(admin.imports().get(id).state()).isEqualTo(ImportState.UNDONE);
    }

    private static ImportOptions inCategory(ImportOptions from, String category) {
        Map<String, @Nullable String> fixed = new HashMap<>(from.fixed());
        if (!category.isEmpty()) {
            fixed.put("categoryId", category);
        }
        return new ImportOptions(
                from.kind(),
                from.format(),
                from.encoding(),
                from.delimiter(),
                from.sheet(),
                from.header(),
                from.columns(),
                fixed,
                from.apostrophes(),
                BadRows.REFUSE_ALL,
                Identical.SKIP,
                true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void questionsOfEveryFormatButTables() {
        questionsComeAndGo(bytes("""
                // A quiz
                ::Rivers::Which river is the longest?{
                  =The Nile
                  ~The Rhine
                  ~The Don
                }

                哪条河最长？{=长江 ~黄河}
                """), "quiz.gift", ImportFormat.GIFT, "rivers");
        questionsComeAndGo(bytes("""
                Which river is the longest?
                A. The Rhine
                B. The Nile
                C. The Don
                ANSWER: B

                哪条河最长？
                A、长江
                B、黄河
                答案：A
                """), "quiz.txt", ImportFormat.AIKEN, "rivers");
        questionsComeAndGo(bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <quiz>
                  <question type="category"><category><text>$course$/top/Rivers</text></category></question>
                  <question type="multichoice">
                    <name><text>one</text></name>
                    <questiontext format="html"><text><![CDATA[<p>Which river is the <b>longest</b>?</p>]]></text></questiontext>
                    <single>true</single>
                    <answer fraction="100"><text>The Nile</text></answer>
                    <answer fraction="0"><text>The Rhine</text></answer>
                    <answer fraction="0"><text>The Don</text></answer>
                  </question>
                  <question type="multichoice">
                    <name><text>two</text></name>
                    <questiontext format="html"><text>哪条河最长？</text></questiontext>
                    <single>true</single>
                    <answer fraction="100"><text>长江</text></answer>
                    <answer fraction="0"><text>黄河</text></answer>
                  </question>
                </quiz>
                """), "moodle.xml", ImportFormat.MOODLE_XML, "");
    }

    @Test
    void workbooksOfQuestionsAndOfArticles() {
        questionsComeAndGo(
                XlsxBytes.rows(
                                new String[] {"题干", "正确答案", "干扰项1", "干扰项2", "分类"},
                                new String[] {"Which river is the longest?", "The Nile", "The Rhine", "The Don", "河流"},
                                new String[] {"哪条河最长？", "长江", "黄河", "", "河流"})
                        .bytes(),
                "rivers.xlsx",
                ImportFormat.XLSX,
                "");

        byte[] book = XlsxBytes.rows(
                        new String[] {"title", "content", "translation"},
                        new String[] {"A walk", "We walk along the river.", "我们沿着河走。"},
                        new String[] {"", "It is long.", "它很长。"},
                        new String[] {"静夜思", "床前明月光", "Moonlight"})
                .bytes();
        StagedImport staged = steps.stage(book, "articles.xlsx", null);
        String id = staged.batch().id();
        assertThat(staged.batch().format()).isEqualTo(ImportFormat.XLSX);
        assertThat(staged.batch().kind()).isEqualTo(ImportKind.ARTICLES);
        assertThat(steps.checked(id).counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0));
        assertThat(admin.articles().list(ARTICLES).items()).isEmpty();
        assertThat(steps.applied(id).counts().create()).isEqualTo(2);
        List<Article> articles = admin.articles().list(ARTICLES).items();
        assertThat(articles).extracting(Article::title).containsExactlyInAnyOrder("A walk", "静夜思");
        assertThat(admin.imports().undo(id).removed()).isEqualTo(2);
        assertThat(admin.articles().list(ARTICLES).items()).isEmpty();
    }
}
