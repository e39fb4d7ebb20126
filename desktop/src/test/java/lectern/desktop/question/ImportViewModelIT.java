package lectern.desktop.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.Fault.Kind;
import lectern.desktop.question.ImportRunViewModel.State;
import lectern.desktop.question.ImportViewModel.Step;
import lectern.desktop.sheet.Delimiter;
import lectern.desktop.sheet.Encoding;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelIT {
    private static final String HEADER =
            "categoryId,contentType,difficulty,stemText,correctAnswer,distractor1,distractor2\n";

    @TempDir
    Path folder;

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final ImportViewModel model = new ImportViewModel(client, tasks, messages, new Navigator());

    @BeforeEach
    void category() {
        client.questions().createCategory(new CategoryDraft("nature", "Nature", null, null, null, null));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void badRowsAreNamedMendedReadAgainAndImported() throws IOException {
        Path file = write(HEADER
                + "nature,text,1,What is the sky?,blue,green,red\n"
                + "nature,text,9,How deep is the sea?,very,not at all,\n"
                + "nature,text,2,,a tree,a stone,\n"
                + "nature,text,2,What is grass?,green,green,\n");
        check(file);

        assertThat(findings().goodRows()).isEqualTo(1);
        assertThat(findings().bad())
                .extracting(
                        BadCell::row,
                        BadCell::column,
                        BadCell::value,
                        bad -> bad.fault().kind())
                .containsExactly(
                        tuple(3L, "difficulty", "9", Kind.DIFFICULTY),
                        tuple(4L, "stemText", "", Kind.BLANK),
                        tuple(5L, "distractor1", "green", Kind.SAME_AS_ANSWER));
        assertThat(findings().bad().getFirst().fault().reason(messages)).isEqualTo("This is no difficulty");
        assertThat(findings().preview()).extracting(PreviewRow::bad).containsExactly(false, true, true, true);
        assertThat(model.runPossible().get()).isFalse();
        model.run();
        assertThat(questions()).isEmpty();

        Files.writeString(
                file,
                HEADER
                        + "nature,text,1,What is the sky?,blue,green,red\n"
                        + "nature,text,5,How deep is the sea?,very,not at all,\n"
                        + "nature,text,2,What grows?,a tree,a stone,\n"
                        + "nature,text,2,What is grass?,green,blue,\n");
        model.reread();
        assertThat(findings().bad()).isEmpty();
        model.run();

        assertThat(model.stepProperty().get()).isEqualTo(Step.RESULT);
        assertThat(outcome().created()).isEqualTo(4);
        assertThat(outcome().took()).isPositive();
        assertThat(questions())
                .extracting(question -> question.stem().text(), Question::difficulty)
                .contains(tuple("How deep is the sea?", 5));
        failures.assertNone();
    }

    @Test
    void readsAForeignHeaderInEveryEncodingWithEveryDelimiter() throws IOException {
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030"), StandardCharsets.UTF_8);
        List<Encoding> encodings = List.of(Encoding.UTF_8, Encoding.UTF_16, Encoding.GB18030, Encoding.UTF_8);
        List<Delimiter> delimiters = List.of(Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.TAB);
        for (int i = 0; i < charsets.size(); i++) {
            String text = (i == 3 ? "\uFEFF" : "") + "题目,答案,错误答案1,错误答案2,分类\n天空是什么颜色 " + i + "？,蓝色,绿色,红色,NATURE\n";
            Path file = folder.resolve("表 " + i + ".csv");
            Files.write(
                    file,
                    text.replace(',', delimiters.get(i).character()).getBytes(Objects.requireNonNull(charsets.get(i))));
            check(file);
            ImportFileViewModel.Loaded read =
                    Objects.requireNonNull(model.file().loaded());
            assertThat(Objects.requireNonNull(read.sheet()).encoding()).isEqualTo(encodings.get(i));
            assertThat(read.sheet().delimiter()).isEqualTo(delimiters.get(i));
            assertThat(findings().bad()).isEmpty();
            model.run();
            assertThat(outcome().created()).isEqualTo(1);
        }
        assertThat(questions()).hasSize(4).allSatisfy(question -> {
            assertThat(question.stem().text()).startsWith("天空是什么颜色");
            assertThat(question.difficulty()).isEqualTo(3);
            assertThat(question.categoryId()).isEqualTo("nature");
            assertThat(question.distractors()).containsExactly("绿色", "红色");
        });
        failures.assertNone();
    }

    @Test
    void encodingAndDelimiterCanBeChanged() throws IOException {
        model.choose(write("题目;答案;备注,错误答案1\n天空;蓝色;无,绿色\n"));
        assertThat(header()).containsExactly("题目", "答案", "备注,错误答案1");
        model.file().use(Delimiter.COMMA);
        assertThat(header()).containsExactly("题目;答案;备注", "错误答案1");
        model.file().use(Encoding.GB18030);
        assertThat(header()).doesNotContain("题目;答案;备注");
        model.file().use(Encoding.UTF_8);
        assertThat(header().getFirst()).contains("题目");
    }

    @Test
    void oneCategoryForAllWhereNoColumnSaysIt() throws IOException {
        model.choose(write("question,answer,wrong1\nWhat is the sky?,blue,green\n"));
        model.next();
        assertThat(model.mappingProperty().get().missing()).containsExactly(Target.CATEGORY);
        assertThat(model.nextPossible().get()).isFalse();
        Category nature = client.questions().categories(1, 10).items().getFirst();
        model.fixCategory(nature);
        model.next();
        model.run();
        assertThat(questions()).singleElement().extracting(Question::categoryId).isEqualTo("nature");
    }

    @Test
    void unknownCategoriesAreMadeWhereThePersonAgrees() throws IOException {
        check(write(
                "question,answer,wrong,category\nOne?,a,b,历史\nTwo?,a,b,new-one\nThree?,a,b,历史\nFour?,a,b,Nature\n"));
        assertThat(findings().newCategories())
                .extracting(NewCategory::name, NewCategory::rows)
                .containsExactly(tuple("历史", 2L), tuple("new-one", 1L));
        model.check().createCategoriesProperty().set(false);
        assertThat(model.runPossible().get()).isFalse();
        model.check().createCategoriesProperty().set(true);
        model.run();

        assertThat(outcome().categoriesMade()).containsExactly("历史", "new-one");
        assertThat(client.questions().categories(1, 10).items())
                .extracting(Category::name, Category::questionCount)
                .contains(tuple("历史", 2L), tuple("New one", 1L));
        failures.assertNone();
    }

    @Test
    void publishesAllThatItImportedAndNothingElse() throws IOException {
        check(write(HEADER + "nature,text,1,Older draft?,a,b,\n"));
        model.run();
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 1_250; i++) {
            rows.append("nature,")
                    .append(i == 7 ? "image" : "text")
                    .append(",1,Question ")
                    .append(i)
                    .append(",a,b,\n");
        }
        check(write(rows.toString()));
        model.run();
        model.running().publish();

        PublishOutcome published =
                Objects.requireNonNull(model.running().publishedProperty().get());
        assertThat(published.published()).isEqualTo(1_249);
        assertThat(published.left()).isEqualTo(1);
        assertThat(published.refused().keySet()).singleElement().asString().contains("image");
        assertThat(client.questions().list(drafts()).items())
                .extracting(question -> question.stem().text())
                .containsExactlyInAnyOrder("Older draft?", "Question 7");
        failures.assertNone();
    }

    @Test
    void cancelLeavesNothing() throws IOException {
        check(write(HEADER + "nature,text,1,What is the sky?,blue,green,red\n".repeat(2_000)));
        tasks.running().subscribe(() -> tasks.running().forEach(ImportViewModelIT::cancelOnTheWay));
        long before = temporaryFiles();
        model.run();

        assertThat(Thread.interrupted()).as("the wait for the server was ended").isTrue();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
        assertThat(model.running().stateProperty().get()).isEqualTo(State.CANCELLED);
        assertThat(questions()).isEmpty();
        assertThat(temporaryFiles()).isEqualTo(before);
        failures.assertNone();
    }

    @Test
    void whatTheServerRefusesIsToldOfThePersonsOwnColumns() throws IOException {
        Path file = write("question,answer,wrong,category\nOne?,a,b,nature\n\nTwo?,a,b,nature\n");
        check(file);
        assertThat(model.runPossible().get()).isTrue();
        Files.writeString(file, "question,answer,wrong,category\nOne?,a,b,nature\n\nTwo?,same,same,nature\n");
        model.run();

        assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
        assertThat(model.running().stateProperty().get()).isEqualTo(State.REFUSED);
        assertThat(findings().bad()).singleElement().satisfies(bad -> {
            assertThat(bad.row()).isEqualTo(4);
            assertThat(bad.column()).isEqualTo("wrong");
            assertThat(bad.value()).isEqualTo("same");
            assertThat(bad.fault().mend(messages)).isEqualTo("write a wrong one");
        });
        assertThat(questions()).isEmpty();
        failures.assertNone();
    }

    @Test
    void aFileThatVanishedIsSaidSo() throws IOException {
        Path file = write(HEADER + "nature,text,1,What is the sky?,blue,green,red\n");
        check(file);
        Files.delete(file);
        model.run();
        assertThat(failures.shown()).singleElement().isInstanceOf(NoSuchFileException.class);
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
        assertThat(model.running().busyProperty().get()).isFalse();
    }

    @Test
    void whatIsNoTableIsToldAtOnce() throws IOException {
        model.choose(write(""));
        assertThat(fault()).isEqualTo(Kind.EMPTY);
        assertThat(model.nextPossible().get()).isFalse();
        model.choose(write("PK\u0003\u0004 a workbook"));
        assertThat(fault()).isEqualTo(Kind.WORKBOOK);
        model.choose(write("\n\n"));
        assertThat(fault()).isEqualTo(Kind.NO_HEADER);

        check(write(HEADER));
        assertThat(findings().bad())
                .singleElement()
                .extracting(bad -> bad.fault().kind())
                .isEqualTo(Kind.EMPTY);
        check(write(HEADER + "nature,text,1,Fine?,a,b,\nnature,text,1,\"Open?,a,b,\n"));
        assertThat(findings().bad()).singleElement().satisfies(bad -> {
            assertThat(bad.row()).isEqualTo(3);
            assertThat(bad.fault().kind()).isEqualTo(Kind.OPEN_QUOTE);
        });
        assertThat(model.runPossible().get()).isFalse();
        failures.assertNone();
    }

    @Test
    void reportsGoIntoFiles() throws IOException {
        check(write(HEADER + "nature,text,9,What is the sky?,blue,green,red\n"));
        Path bad = folder.resolve("bad.csv");
        model.running().saveFindings(bad, findings());
        assertThat(Files.readString(bad)).contains("2,difficulty,9,This is no difficulty");

        check(write(HEADER + "nature,text,1,What is the sky?,blue,green,red\n"));
        model.run();
        Path report = folder.resolve("report.csv");
        model.running().saveReport(report);
        assertThat(Files.readString(report)).startsWith("\uFEFF").contains("Questions imported,1");
    }

    private static void cancelOnTheWay(RunningTask task) {
        task.doneProperty().subscribe(done -> {
            if (done.total() > 0 && done.done() > 0) {
                task.cancel();
            }
        });
    }

    private void check(Path file) {
        model.choose(file);
        assertThat(model.nextPossible().get()).isTrue();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.COLUMNS);
        assertThat(model.mappingProperty().get().missing()).isEmpty();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("questions.csv"), text);
    }

    private Findings findings() {
        return model.check().findingsProperty().get();
    }

    private ImportOutcome outcome() {
        return Objects.requireNonNull(model.running().outcomeProperty().get());
    }

    private List<String> header() {
        return Objects.requireNonNull(model.file().loaded()).header();
    }

    private Kind fault() {
        return Objects.requireNonNull(
                        Objects.requireNonNull(model.file().loaded()).fault())
                .kind();
    }

    private List<Question> questions() {
        return client.questions().list(QuestionFilter.first(100)).items();
    }

    private static QuestionFilter drafts() {
        return new QuestionFilter(1, 100, QuestionStatus.DRAFT, null, null, null, null, "createdAt", "desc");
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lectern-import-"))
                    .count();
        }
    }
}
