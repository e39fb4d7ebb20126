package lectern.desktop.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.CardUpdate;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionCard;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardsViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private final CardsViewModel model =
            new CardsViewModel(client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);

    @BeforeEach
    void fill() {
        client.questions().createCategory(new CategoryDraft("arts", "Arts", null, null, null, 0));
        for (int i = 0; i < 52; i++) {
            client.questions()
                    .create(new QuestionDraft(
                            new Stem("Question " + i, null),
                            ContentType.TEXT,
                            "right",
                            List.of("wrong"),
                            "arts",
                            1,
                            new KnowledgeCardDraft("Summary " + i, i == 0 ? "河流" : null, null)));
        }
        model.show();
    }

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    @Test
    void turnsThePagesAndSearches() {
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(model.cards()).hasSize(50);
        model.nextPage();
        assertThat(model.cards()).hasSize(2);
        model.previousPage();
        model.keywordProperty().set("河流");
        assertThat(model.cards()).extracting(QuestionCard::stem).containsExactly("Question 0");
        model.keywordProperty().set("nowhere");
        assertThat(model.cards()).isEmpty();
    }

    @Test
    void changesACardAndTakesItBack() {
        QuestionCard card = model.cards().getFirst();
        model.open(card);
        assertThat(model.dirty()).isFalse();
        model.form().summaryProperty().set("Better");
        model.form().sourceRefProperty().set("A book");
        assertThat(model.dirty()).isTrue();
        model.save();
        assertThat(model.dirty()).isFalse();
        assertThat(client.cards().ofQuestion(card.questionId()).summary()).isEqualTo("Better");
        assertThat(model.cards().getFirst().sourceRef()).isEqualTo("A book");
        model.undo().undo();
        assertThat(client.cards().ofQuestion(card.questionId()).summary()).isEqualTo("Summary 51");
        assertThat(client.cards().ofQuestion(card.questionId()).sourceRef()).isNull();
        assertThat(model.form().summaryProperty().get()).isEqualTo("Summary 51");
        model.undo().redo();
        assertThat(client.cards().ofQuestion(card.questionId()).summary()).isEqualTo("Better");
    }

    @Test
    void saysThatSomebodyElseChangedIt() {
        QuestionCard card = model.cards().getFirst();
        model.open(card);
        client.cards().update(card.id(), new CardUpdate("Theirs", null, null, null));
        model.form().summaryProperty().set("Mine");
        model.save();
        assertThat(model.conflictProperty().get()).isTrue();
        assertThat(model.problemProperty().get()).contains("Somebody else");
        assertThat(model.form().summaryProperty().get()).isEqualTo("Mine");
        assertThat(client.cards().ofQuestion(card.questionId()).summary()).isEqualTo("Theirs");
        model.reload();
        assertThat(model.form().summaryProperty().get()).isEqualTo("Theirs");
        assertThat(model.conflictProperty().get()).isFalse();
    }

    @Test
    void saysWhatIsWrong() {
        model.open(model.cards().getFirst());
        model.form().summaryProperty().set(" ");
        assertThat(model.form().faults()).containsEntry("summary", "card.fault.blank");
        model.save();
        model.form().summaryProperty().set("x");
        model.form().sourceRefProperty().set("x".repeat(501));
        model.save();
        assertThat(model.form().faults()).containsOnlyKeys("sourceRef");
        assertThat(client.cards()
                        .ofQuestion(model.cards().getFirst().questionId())
                        .summary())
                .isEqualTo("Summary 51");
    }

    @Test
    void goesToTheQuestion() {
        model.openQuestion(model.cards().getFirst());
        assertThat(navigator.place())
                .isEqualTo(new QuestionsPlace(
                        Objects.requireNonNull(model.cards().getFirst()).questionId()));
    }
}
