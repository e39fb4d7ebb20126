package lectern.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.importing.ImportViewModel.Step;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.question.CategoryDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportViewModelIT {
    private static final String HEADER = "categoryId,contentType,difficulty,stemText,correctAnswer,distractor1\n";

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final ImportViewModel model = new ImportViewModel(
            client,
            TaskRunner.sameThread(failures),
            new Messages(Language.ENGLISH),
            new Navigator(),
            new ImportDesk(),
            ImportPlace::of);

    @BeforeEach
    void category() {
        client.questions().createCategory(new CategoryDraft("nature", "Nature", null, null, null, null));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatWasFoundCanBeChangedAndIsFoundAnew() {
        model.choose(new ImportSource.OfText("cells", "题目;答案;错误答案1\n天空;蓝色;绿色\n"));
        ImportOptions found = options();
        assertThat(found.columns()).containsExactly("stemText", "correctAnswer", "distractor1");
        model.file().change(now -> Options.kind(now, ImportKind.ARTICLES));
        assertThat(options().kind()).isEqualTo(ImportKind.ARTICLES);
        model.file().change(now -> Options.kind(now, ImportKind.QUESTIONS));
        assertThat(options()).isEqualTo(found);

        model.file().change(now -> Options.delimiter(now, ","));
        assertThat(Objects.requireNonNull(model.file().staged()).layout().columns())
                .containsExactly("题目;答案;错误答案1");
        model.file().change(now -> Options.delimiter(now, ";"));
        assertThat(options()).isEqualTo(found);
        assertThat(model.file().problemProperty().get()).isNull();
        failures.assertNone();
    }

    @Test
    void publishesAllThatItImportedAndNothingElse() {
        imported(HEADER + "nature,text,1,Older draft?,a,b\n");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 1_250; i++) {
            rows.append("nature,").append(i == 7 ? "image" : "text").append(",1,Question ");
            rows.append(i).append(",a,b\n");
        }
        imported(rows.toString());
        model.running().publish();

        PublishOutcome published =
                Objects.requireNonNull(model.running().publishedProperty().get());
        assertThat(published.published()).isEqualTo(1_249);
        assertThat(published.left()).isEqualTo(1);
        assertThat(published.refused().keySet()).singleElement().asString().contains("image");
        assertThat(drafts())
                .extracting(question -> question.stem().text())
                .containsExactlyInAnyOrder("Older draft?", "Question 7");
        failures.assertNone();
    }

    @Test
    void whatWasChangedSinceStandsAgainstTheUndo() {
        imported(HEADER + "nature,text,1,What is the sky?,blue,green\nnature,text,1,What is grass?,green,blue\n");
        client.questions().setStatus(drafts().getFirst().id(), QuestionStatus.ARCHIVED);
        model.running().undo();

        assertThat(new UndoWords(new Messages(Language.ENGLISH))
                        .refused(Objects.requireNonNull(
                                model.running().refusalProperty().get())))
                .startsWith("Everything stays as it is")
                .contains("?");
        assertThat(client.questions().list(QuestionFilter.first(1)).pagination().total())
                .isEqualTo(2);
        failures.assertNone();
    }

    private void imported(String text) {
        model.choose(new ImportSource.OfText("cells", text));
        model.next();
        model.next();
        model.run();
        assertThat(model.stepProperty().get()).isEqualTo(Step.RESULT);
        assertThat(model.running().undoable().get()).isTrue();
    }

    private ImportOptions options() {
        return Options.of(Objects.requireNonNull(model.file().staged()));
    }

    private List<Question> drafts() {
        return client.questions()
                .list(new QuestionFilter(1, 100, QuestionStatus.DRAFT, null, null, null, null, "createdAt", "desc"))
                .items();
    }
}
