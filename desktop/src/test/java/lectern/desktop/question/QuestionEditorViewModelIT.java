package lectern.desktop.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.Fault.Kind;
import lectern.desktop.question.QuestionEditorViewModel.Mode;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionEditorViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private RecordedFailures failures = new RecordedFailures();
    private QuestionListViewModel list = fresh();
    private QuestionEditorViewModel editor = list.editor();

    private QuestionListViewModel fresh() {
        return new QuestionListViewModel(
                client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), new Navigator());
    }

    @BeforeAll
    void category() {
        client.questions().createCategory(new CategoryDraft("nature", "Nature", null, null, null, null));
    }

    @BeforeEach
    void open() {
        failures = new RecordedFailures();
        list = fresh();
        list.show();
        editor = list.editor();
        list.create();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void savesANewQuestionAsADraft() {
        write("What is the sky?");
        editor.form().summaryProperty().set("Light is scattered.");
        editor.save();

        Question saved = Objects.requireNonNull(editor.questionProperty().get());
        assertThat(editor.modeProperty().get()).isEqualTo(Mode.EXISTING);
        assertThat(saved.status()).isEqualTo(QuestionStatus.DRAFT);
        assertThat(saved.distractors()).containsExactly("green", "red");
        assertThat(Objects.requireNonNull(saved.knowledgeCard()).summary()).isEqualTo("Light is scattered.");
        assertThat(list.questions()).contains(saved);
        assertThat(editor.dirty()).isFalse();
        failures.assertNone();
    }

    @Test
    void saysWhatIsWrongWhileOneWritesAndTheRestAtSaving() {
        assertThat(editor.faults()).isEmpty();
        editor.form().answerProperty().set("blue");
        editor.form().distractors().get(1).set(" blue ");
        assertThat(editor.faults().keySet()).containsExactly("distractors[1]");
        assertThat(kind("distractors[1]")).isEqualTo(Kind.SAME_AS_ANSWER);
        editor.form().stemProperty().set("x".repeat(4_001));
        assertThat(kind("stem.text")).isEqualTo(Kind.TOO_LONG);

        editor.save();
        assertThat(editor.modeProperty().get()).isEqualTo(Mode.NEW);
        assertThat(kind("categoryId")).isEqualTo(Kind.NO_CATEGORY);
        editor.form().stemProperty().set("What is the sky?");
        editor.form().distractors().get(1).set("green");
        editor.form().categoryIdProperty().set("nature");
        assertThat(editor.faults()).isEmpty();
        failures.assertNone();
    }

    @Test
    void wrongAnswersCanBeAddedAndRemoved() {
        write("What is the sky?");
        editor.addDistractor();
        editor.addDistractor();
        editor.addDistractor();
        assertThat(editor.form().distractors()).hasSize(5);
        editor.form().distractors().get(4).set("green");
        assertThat(kind("distractors[4]")).isEqualTo(Kind.REPEATED);
        editor.removeDistractor(4);
        assertThat(editor.faults()).isEmpty();
        for (int i = 0; i < 5; i++) {
            editor.removeDistractor(0);
        }
        assertThat(editor.form().distractors()).hasSize(1);
        editor.form().distractors().getFirst().set("");
        editor.save();
        assertThat(kind("distractors")).isEqualTo(Kind.NO_DISTRACTOR);
    }

    @Test
    void whatTheServerRefusesStandsAtItsField() {
        write("What is the sky?");
        editor.form().categoryIdProperty().set("nobodys");
        editor.save();
        assertThat(kind("categoryId")).isEqualTo(Kind.SAID);
        assertThat(Objects.requireNonNull(editor.faults().get("categoryId")).reason(new Messages(Language.ENGLISH)))
                .isEqualTo("there is no category nobodys");
        failures.assertNone();
    }

    @Test
    void movesAlongTheAllowedWaysOnly() {
        write("Does it move?");
        editor.save();
        assertThat(editor.next())
                .containsExactly(QuestionStatus.REVIEWING, QuestionStatus.PUBLISHED, QuestionStatus.ARCHIVED);
        editor.move(QuestionStatus.PUBLISHED);
        assertThat(editor.next()).containsExactly(QuestionStatus.DRAFT, QuestionStatus.ARCHIVED);
        Question shown = Objects.requireNonNull(editor.questionProperty().get());
        assertThat(list.questions()).contains(shown);
        client.questions().setStatus(shown.id(), QuestionStatus.ARCHIVED);
        editor.move(QuestionStatus.ARCHIVED);
        assertThat(failures.shown()).singleElement().asString().contains("archived");
    }

    @Test
    void aDuplicateIsANewQuestion() {
        write("Once more?");
        editor.save();
        Question first = Objects.requireNonNull(editor.questionProperty().get());
        editor.duplicate();
        assertThat(editor.modeProperty().get()).isEqualTo(Mode.NEW);
        assertThat(editor.dirty()).isFalse();
        editor.form().stemProperty().set("Once more, otherwise?");
        assertThat(editor.dirty()).isTrue();
        editor.save();
        assertThat(Objects.requireNonNull(editor.questionProperty().get()).id()).isNotEqualTo(first.id());
    }

    @Test
    void makesACategoryOnTheWay() {
        write("Which dynasty?");
        NewCategoryViewModel made = editor.newCategory();
        made.openProperty().set(true);
        made.create();
        assertThat(Objects.requireNonNull(made.faultProperty().get()).kind()).isEqualTo(Kind.BLANK);
        made.nameProperty().set("World History");
        assertThat(made.slugProperty().get()).isEqualTo("world-history");
        made.slugProperty().set("No slug");
        made.create();
        assertThat(Objects.requireNonNull(made.faultProperty().get()).kind()).isEqualTo(Kind.SLUG);
        made.slugProperty().set("nature");
        made.create();
        assertThat(Objects.requireNonNull(made.faultProperty().get()).kind()).isEqualTo(Kind.SAID);
        made.slugProperty().set("history");
        made.create();
        assertThat(made.openProperty().get()).isFalse();
        assertThat(editor.form().categoryIdProperty().get()).isEqualTo("history");
        assertThat(list.categories().nameOf("history")).isEqualTo("World History");
        editor.save();
        assertThat(Objects.requireNonNull(editor.questionProperty().get()).categoryId())
                .isEqualTo("history");
    }

    @Test
    void showsTheAnswersAsAStudentMaySeeThem() {
        write("What is the sky?");
        List<String> one = editor.form().shuffled(1);
        assertThat(one)
                .containsExactlyInAnyOrder("blue", "green", "red")
                .isEqualTo(editor.form().shuffled(1));
        assertThat(List.of(
                        editor.form().shuffled(2),
                        editor.form().shuffled(3),
                        editor.form().shuffled(4)))
                .anyMatch(other -> !other.equals(one));
    }

    @Test
    void aPictureNeedsAnAddressThatADeviceCanOpen() {
        write("Who is this?");
        editor.form().contentTypeProperty().set(ContentType.IMAGE);
        editor.form().mediaUrlProperty().set("javascript:alert(1)");
        assertThat(kind("stem.mediaUrl")).isEqualTo(Kind.MEDIA_ADDRESS);
        editor.form().mediaUrlProperty().set("/media/portrait.png");
        editor.save();
        assertThat(kind("stem.mediaUrl")).as("a file that nobody uploaded").isEqualTo(Kind.SAID);
        editor.form().mediaUrlProperty().set("https://example.org/portrait.png");
        editor.save();
        assertThat(Objects.requireNonNull(editor.questionProperty().get())
                        .stem()
                        .mediaUrl())
                .isEqualTo("https://example.org/portrait.png");
    }

    private void write(String stem) {
        editor.form().stemProperty().set(stem);
        editor.form().answerProperty().set("blue");
        editor.form().distractors().get(0).set("green");
        editor.form().distractors().get(2).set("red");
        editor.form().categoryIdProperty().set("nature");
    }

    private Kind kind(String field) {
        return Objects.requireNonNull(editor.faults().get(field), field).kind();
    }
}
