package lectern.desktop.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicatesViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private final DuplicatesViewModel model =
            new DuplicatesViewModel(client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);

    @BeforeEach
    void categories() {
        client.questions().createCategory(new CategoryDraft("nature", "Nature", null, null, null, null));
        client.questions().createCategory(new CategoryDraft("words", "Words", null, null, null, null));
    }

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private Question make(String category, String stem, String answer) {
        return client.questions()
                .create(new QuestionDraft(
                        new Stem(stem, null), ContentType.TEXT, answer, List.of("wrong"), category, 1, null));
    }

    @Test
    void comparesAGroupAndKeepsWhatStudentsAreAsked() {
        make("nature", "Which sky?", "blue");
        Question asked = make("nature", "which sky?", "blue");
        client.questions().setStatus(asked.id(), QuestionStatus.PUBLISHED);
        Question third = make("words", "WHICH  SKY?", "blue");
        make("words", "Alone?", "yes");
        model.show();
        DuplicateGroup group = Objects.requireNonNull(model.chosenProperty().get());
        assertThat(model.groups().items()).containsExactly(group);
        assertThat(group.identical()).isTrue();
        assertThat(model.kept()).containsExactly(asked.id());
        assertThat(model.superfluous()).hasSize(2);
        model.kept().add(third.id());
        assertThat(model.superfluous()).hasSize(1);
    }

    @Test
    void archivesTheOthersGoesOnToTheNextGroupAndTakesItBack() {
        Question first = make("nature", "Which?", "a");
        Question second = make("nature", "which?", "b");
        make("words", "Who?", "a");
        make("words", "who?", "a");
        model.show();
        assertThat(model.groups().items()).extracting(DuplicateGroup::identical).containsExactly(false, true);
        model.archive(outcome -> assertThat(outcome.changed()).isEqualTo(1));
        assertThat(client.questions().get(first.id()).status()).isEqualTo(QuestionStatus.DRAFT);
        assertThat(client.questions().get(second.id()).status()).isEqualTo(QuestionStatus.ARCHIVED);
        assertThat(model.groups().items()).hasSize(1);
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).identical())
                .isTrue();
        model.batch().undoArchive(outcome -> assertThat(outcome.refused()).isEmpty());
        assertThat(model.groups().items()).hasSize(2);
    }

    @Test
    void withoutAnythingToKeepNothingIsArchived() {
        make("nature", "Which?", "a");
        make("nature", "which?", "a");
        model.show();
        model.kept().clear();
        assertThat(model.superfluous()).isEmpty();
    }

    @Test
    void looksIntoACategoryAndGoesBack() {
        make("nature", "Which?", "a");
        make("nature", "which?", "a");
        model.show();
        model.categoryProperty().set(Optional.of("words"));
        assertThat(model.groups().loadedProperty().get()).isTrue();
        assertThat(model.groups().items()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
        model.back();
        assertThat(Objects.requireNonNull(navigator.place())).isEqualTo(new QuestionsPlace());
    }
}
