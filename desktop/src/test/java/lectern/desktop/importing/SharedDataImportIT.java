package lectern.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lectern.desktop.RecordedFailures;
import lectern.desktop.importing.ImportViewModel.Step;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleStatistics;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.StagedImport;
import lectern.model.importing.UndoReport;
import lectern.model.question.Category;
import lectern.model.question.QuestionFilter;
import lectern.model.roster.StudentFilter;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people really bring along, through the wizard into a real server: in, out, in again, and back. */
@Tag("shared-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedDataImportIT {
    /** Beside the project. */
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @TempDir
    Path folder;

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Messages messages = new Messages(Language.ENGLISH);

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "opentriviaqa_en.csv, 23095",
        "cmmlu_zh.csv, 5099",
        "agieval_gaokao_sat.csv, 1581",
        "hsk_vocabulary_zh.csv, 4818",
    })
    void questionsGoInAndOutAndInAgainAndBack(String file, long rows) {
        State before = state();
        ImportViewModel model = imported(DATA.resolve("questions").resolve(file), ImportKind.QUESTIONS, rows);
        assertThat(state().questions()).isEqualTo(before.questions() + rows);

        Path exported = folder.resolve(file);
        client.imports().exportQuestions(QuestionFilter.first(1), ExportFormat.CSV, exported);
        assertThat(checked(exported).counts()).isEqualTo(new RowCounts(rows, 0, 0, rows, 0, 0));
        undone(model, rows);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "aesop_fables_en.json, 142, 816",
        "classical_chinese_bilingual.json, 156, 3643",
        "tatoeba_en_zh.json, 82, 1640",
        "tatoeba_zh_pinyin_en.json, 51, 1275",
    })
    void articlesGoInAndOutAndInAgainAndBack(String file, long articles, long sentences) {
        State before = state();
        ImportViewModel model = imported(DATA.resolve("articles").resolve(file), ImportKind.ARTICLES, articles);
        assertThat(state().articles()).isEqualTo(before.articles() + articles);
        assertThat(state().sentences()).isEqualTo(before.sentences() + sentences);

        Path exported = folder.resolve(file);
        client.imports().exportArticles(ArticleFilter.first(1), ExportFormat.JSON, exported);
        assertThat(checked(exported).counts()).isEqualTo(new RowCounts(articles, 0, 0, articles, 0, 0));
        undone(model, articles);
        assertThat(state()).isEqualTo(before);
    }

    static Stream<Arguments> writings() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")
                .flatMap(encoding -> Stream.of(',', ';', '\t')
                        .filter(delimiter -> delimiter == ',' || encoding.equals("GB18030"))
                        .map(delimiter -> Arguments.of(encoding, delimiter)));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void aRosterIsReadRightHoweverItIsWritten(String encoding, char delimiter) throws IOException {
        List<CsvRecord> people = people();
        ImportViewModel model = model();
        model.choose(new ImportSource.OfFile(written(people, encoding, delimiter)));

        StagedImport staged = Objects.requireNonNull(model.file().staged());
        ImportOptions found = Options.of(staged);
        assertThat(found.encoding()).isEqualTo(encoding);
        assertThat(found.delimiter()).isEqualTo(String.valueOf(delimiter));
        assertThat(staged.layout().columns()).containsExactly("studentNo", "name", "group");
        assertThat(staged.layout().sample())
                .extracting(row -> row.get(1))
                .containsExactlyElementsOf(
                        people.stream().limit(20).map(row -> row.getField(1)).toList());
        assertThat(names(model))
                .containsExactlyElementsOf(
                        people.stream().map(row -> row.getField(1)).toList());
    }

    private List<String> names(ImportViewModel model) {
        toCheck(model);
        ImportBatch checked =
                Objects.requireNonNull(model.check().checkedProperty().get());
        assertThat(checked.kind()).isEqualTo(ImportKind.STUDENTS);
        assertThat(checked.counts()).isEqualTo(new RowCounts(60, 60, 0, 0, 0, 0));
        return client.imports().rows(checked.id(), null, 1, 100).items().stream()
                .map(RowFinding::label)
                .toList();
    }

    @Test
    void theRosterComesInWithItsNamesakesAndOnce() {
        Path file = DATA.resolve("roster").resolve("students_60.csv");
        ImportViewModel model = imported(file, ImportKind.STUDENTS, 60);
        StudentFilter namesakes = new StudentFilter(1, 100, "李四", null, null, false);
        assertThat(client.roster().list(namesakes).items()).hasSizeGreaterThan(1);
        assertThat(checked(file).counts()).isEqualTo(new RowCounts(60, 0, 0, 60, 0, 0));
        undone(model, 60);
        assertThat(client.roster().list(namesakes).items()).isEmpty();
    }

    private static List<CsvRecord> people() throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(DATA.resolve("roster").resolve("students_60.csv"))) {
            return rows.stream().skip(1).toList();
        }
    }

    private Path written(List<CsvRecord> people, String encoding, char delimiter) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter out = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
            out.writeRecord("studentNo", "name", "group");
            people.forEach(row -> out.writeRecord(row.getFields()));
        }
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        return Files.write(folder.resolve("roster.csv"), (mark + text).getBytes(Charset.forName(encoding)));
    }

    private ImportViewModel model() {
        return new ImportViewModel(
                client,
                TaskRunner.sameThread(failures),
                messages,
                new Navigator(),
                new ImportDesk(),
                kind -> ImportPlace.of(kind));
    }

    private ImportViewModel imported(Path file, ImportKind kind, long rows) {
        // 8 and 32 questions stand twice in two of the files, and are meant to come in twice.
        ImportViewModel model = checkedModel(file, Identical.CREATE);
        ImportBatch checked =
                Objects.requireNonNull(model.check().checkedProperty().get());
        assertThat(checked.kind()).isEqualTo(kind);
        assertThat(checked.counts()).isEqualTo(new RowCounts(rows, rows, 0, 0, 0, 0));
        model.run();
        ImportBatch done =
                Objects.requireNonNull(model.running().outcomeProperty().get());
        assertThat(done.state()).isEqualTo(ImportState.APPLIED);
        assertThat(done.counts()).isEqualTo(checked.counts());
        failures.assertNone();
        return model;
    }

    private ImportBatch checked(Path file) {
        return Objects.requireNonNull(
                checkedModel(file, Identical.SKIP).check().checkedProperty().get());
    }

    private ImportViewModel checkedModel(Path file, Identical identical) {
        ImportViewModel model = model();
        model.choose(new ImportSource.OfFile(file));
        model.file().change(options -> Options.identical(options, identical));
        toCheck(model);
        return model;
    }

    private void toCheck(ImportViewModel model) {
        assertThat(model.file().problemProperty().get()).isNull();
        model.next();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
        failures.assertNone();
    }

    private void undone(ImportViewModel model, long things) {
        model.running().undo();
        UndoReport report =
                Objects.requireNonNull(model.running().undoneProperty().get());
        assertThat(report.removed()).isEqualTo(things);
        failures.assertNone();
    }

    private record State(long questions, List<Category> categories, long articles, long sentences) {}

    private State state() {
        ArticleStatistics.Overview articles = client.articles().statistics().overview();
        return new State(
                client.questions().list(QuestionFilter.first(1)).pagination().total(),
                client.questions().allCategories(),
                articles.totalArticles(),
                articles.totalSentences());
    }
}
