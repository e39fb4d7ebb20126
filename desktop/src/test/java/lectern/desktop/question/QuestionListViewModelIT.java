package lectern.desktop.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionSearch.Sort;
import lectern.desktop.question.QuestionSearch.SortBy;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportKind;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionListViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private QuestionListViewModel model = fresh();

    private QuestionListViewModel fresh() {
        return new QuestionListViewModel(
                client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);
    }

    @BeforeAll
    void fill() {
        client.questions().createCategory(new CategoryDraft("nature", "Nature", null, null, null, null));
        client.questions().createCategory(new CategoryDraft("words", "Words", null, null, null, null));
        List<QuestionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            drafts.add(draft("Question number " + i, i % 2 == 0 ? "nature" : "words", 1 + i % 5, ContentType.TEXT));
        }
        client.questions().importJson(new ImportRequest(drafts));
    }

    @BeforeEach
    void open() {
        model = fresh();
        model.show();
    }

    @AfterAll
    void close() {
        failures.assertNone();
        server.close();
    }

    @Test
    void turnsThePages() {
        assertThat(model.loadedProperty().get()).isTrue();
        long total = model.paginationProperty().get().total();
        assertThat(total).isGreaterThanOrEqualTo(120);
        assertThat(model.questions()).hasSize(50);
        Question first = model.questions().getFirst();
        model.previousPage();
        model.nextPage();
        assertThat(model.paginationProperty().get().page()).isEqualTo(2);
        assertThat(model.questions()).hasSize(50).doesNotContain(first);
        model.nextPage();
        model.nextPage();
        assertThat(model.paginationProperty().get().page()).isEqualTo(3);
        model.previousPage();
        model.previousPage();
        assertThat(model.questions().getFirst()).isEqualTo(first);
    }

    @Test
    void searchesAndFiltersFromTheFirstPageOn() {
        model.nextPage();
        model.search().keywordProperty().set("NUMBER 11");
        assertThat(model.paginationProperty().get().page()).isEqualTo(1);
        assertThat(model.questions()).hasSize(11);
        model.search().categoryProperty().set(Optional.of("words"));
        assertThat(model.questions())
                .allMatch(question -> question.categoryId().equals("words"))
                .hasSize(6);
        model.search().difficultyProperty().set(Optional.of(2));
        assertThat(model.questions())
                .extracting(question -> question.stem().text())
                .containsExactlyInAnyOrder("Question number 11", "Question number 111");
        model.search().sourceProperty().set(Optional.of("csv"));
        assertThat(model.questions()).isEmpty();
        assertThat(model.search().narrowed().get()).isTrue();
        model.clear();
        assertThat(model.search().narrowed().get()).isFalse();
        assertThat(model.questions()).hasSize(50);
    }

    @Test
    void sortsByTheServer() {
        model.search().sortProperty().set(new Sort(SortBy.DIFFICULTY, true));
        assertThat(model.questions().getFirst().difficulty()).isEqualTo(5);
        model.search().sortProperty().set(new Sort(SortBy.DIFFICULTY, false));
        assertThat(model.questions().getFirst().difficulty()).isEqualTo(1);
        model.search().sortProperty().set(new Sort(SortBy.CREATED, false));
        assertThat(model.questions().getFirst().stem().text()).isEqualTo("Question number 0");
    }

    @Test
    void publishesTheSelectionAndNamesWhatItCouldNot() {
        Question good = client.questions().create(draft("Good?", "nature", 1, ContentType.TEXT));
        Question noPicture = client.questions().create(draft("No picture?", "nature", 1, ContentType.IMAGE));
        model.refresh();
        List<BatchOutcome> outcomes = new ArrayList<>();
        assertThat(model.publishable(List.of(good, noPicture))).isTrue();
        model.publish(List.of(good, noPicture), outcomes::add);

        BatchOutcome outcome = outcomes.getFirst();
        assertThat(outcome.published()).isEqualTo(1);
        assertThat(outcome.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.stem()).isEqualTo("No picture?");
            assertThat(refused.reason()).contains("needs its image");
        });
        assertThat(model.questions())
                .filteredOn(question -> question.id().equals(good.id()))
                .singleElement()
                .extracting(Question::status)
                .isEqualTo(QuestionStatus.PUBLISHED);
        assertThat(model.publishable(List.of(client.questions().get(good.id()))))
                .isFalse();
    }

    @Test
    void aNewQuestionBeginsInTheCategoryThatIsLookedAt() {
        model.search().categoryProperty().set(Optional.of("words"));
        model.create();
        assertThat(model.editor().form().categoryIdProperty().get()).isEqualTo("words");
        assertThat(model.categories().nameOf("words")).isEqualTo("Words");
        assertThat(model.categories().active()).contains("nature", "words");
    }

    @Test
    void opensTheImport() {
        model.openImport();
        assertThat(Objects.requireNonNull(navigator.place())).isEqualTo(ImportPlace.of(ImportKind.QUESTIONS));
    }

    private static QuestionDraft draft(String stem, String category, int difficulty, ContentType type) {
        return new QuestionDraft(new Stem(stem, null), type, "right", List.of("wrong"), category, difficulty, null);
    }
}
