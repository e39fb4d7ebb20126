package lectern.desktop.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Navigator navigator = new Navigator();
    private final OpenReports open = new OpenReports(client, tasks, messages);
    private final FeedbackViewModel model = new FeedbackViewModel(client, tasks, messages, navigator, open);
    private String first = "";

    @BeforeEach
    void fill() {
        client.questions().createCategory(new CategoryDraft("arts", "Arts", null, null, null, 0));
        first = question("Which?");
        String second = question("What?");
        LecternClient student = server.guest("Mei", null);
        student.feedback().send(new FeedbackDraft("1", first, FeedbackReason.TYPO, "错字"));
        student.feedback().send(new FeedbackDraft("2", first, FeedbackReason.UNCLEAR, null));
        student.feedback().send(new FeedbackDraft("3", second, FeedbackReason.TYPO, null));
        model.show();
    }

    private String question(String stem) {
        return client.questions()
                .create(new QuestionDraft(
                        new Stem(stem, null), ContentType.TEXT, "right", List.of("wrong"), "arts", 1, null))
                .id();
    }

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private List<String> stems() {
        return model.reports().stream().map(Feedback::stem).toList();
    }

    @Test
    void filters() {
        assertThat(stems()).containsExactly("What?", "Which?", "Which?");
        model.reasonProperty().set(Optional.of(FeedbackReason.TYPO));
        assertThat(stems()).containsExactly("What?", "Which?");
        model.open(model.reports().getLast());
        model.onlyThisQuestion();
        assertThat(stems()).containsExactly("Which?", "Which?");
        assertThat(model.reasonProperty().get()).isEmpty();
        model.stateProperty().set(Optional.of(FeedbackState.RESOLVED));
        assertThat(stems()).isEmpty();
        assertThat(model.narrowed().get()).isTrue();
        model.clear();
        assertThat(stems()).hasSize(3);
    }

    @Test
    void showsTheQuestionAndGoesThere() {
        model.open(model.reports().getLast());
        assertThat(Objects.requireNonNull(model.shownProperty().get()).message())
                .isEqualTo("错字");
        Question question = Objects.requireNonNull(model.questionProperty().get());
        assertThat(question.stem().text()).isEqualTo("Which?");
        model.openQuestion();
        assertThat(navigator.place()).isEqualTo(new QuestionsPlace(first));
    }

    @Test
    void movesAReportOnAndTakesItBack() {
        open.refresh();
        assertThat(open.countProperty().get()).isEqualTo(3);
        model.stateProperty().set(Optional.of(FeedbackState.NEW));
        model.open(model.reports().getFirst());
        model.move(FeedbackState.RESOLVED);
        assertThat(open.countProperty().get()).isEqualTo(2);
        assertThat(model.reports()).hasSize(2);
        assertThat(Objects.requireNonNull(model.shownProperty().get()).state()).isEqualTo(FeedbackState.RESOLVED);
        model.undo().undo();
        assertThat(open.countProperty().get()).isEqualTo(3);
        assertThat(model.reports()).hasSize(3);
        assertThat(Objects.requireNonNull(model.shownProperty().get()).state()).isEqualTo(FeedbackState.NEW);
        model.undo().redo();
        assertThat(open.countProperty().get()).isEqualTo(2);
    }

    @Test
    void countsRegularly() {
        Runnable[] tick = new Runnable[1];
        open.start((period, action) -> {
            tick[0] = action;
            return () -> {};
        });
        assertThat(open.countProperty().get()).isEqualTo(3);
        client.feedback().setState(model.reports().getFirst().id(), FeedbackState.SEEN);
        Objects.requireNonNull(tick[0]).run();
        assertThat(open.countProperty().get()).isEqualTo(2);
    }
}
