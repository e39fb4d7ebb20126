package lectern.desktop.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.desktop.RecordedFailures;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.preference.SavedView;
import lectern.desktop.question.QuestionSearch.Sort;
import lectern.desktop.question.QuestionSearch.SortBy;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.ImportRequest;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionListViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private QuestionListViewModel model;

    @TempDir
    Path folder;

    private QuestionListViewModel fresh() {
        return new QuestionListViewModel(
                client,
                TaskRunner.sameThread(failures),
                new Messages(Language.ENGLISH),
                new PreferenceStore(folder, Locale.ENGLISH),
                navigator);
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
        assertThat(model.questions().loadedProperty().get()).isTrue();
        long total = model.questions().paginationProperty().get().total();
        assertThat(total).isGreaterThanOrEqualTo(120);
        assertThat(model.questions().items()).hasSize(50);
        Question first = model.questions().items().getFirst();
        model.questions().previousPage();
        model.questions().nextPage();
        assertThat(model.questions().paginationProperty().get().page()).isEqualTo(2);
        assertThat(model.questions().items()).hasSize(50).doesNotContain(first);
        model.questions().nextPage();
        model.questions().nextPage();
        assertThat(model.questions().paginationProperty().get().page()).isEqualTo(3);
        model.questions().previousPage();
        model.questions().previousPage();
        assertThat(model.questions().items().getFirst()).isEqualTo(first);
    }

    @Test
    void searchesAndFiltersFromTheFirstPageOn() {
        model.questions().nextPage();
        model.search().keywordProperty().set("NUMBER 11");
        assertThat(model.questions().paginationProperty().get().page()).isEqualTo(1);
        assertThat(model.questions().items()).hasSize(11);
        model.search().categoryProperty().set(Optional.of("words"));
        assertThat(model.questions().items())
                .allMatch(question -> question.categoryId().equals("words"))
                .hasSize(6);
        model.search().difficultyProperty().set(Optional.of(2));
        assertThat(model.questions().items())
                .extracting(question -> question.stem().text())
                .containsExactlyInAnyOrder("Question number 11", "Question number 111");
        model.search().sourceProperty().set(Optional.of("csv"));
        assertThat(model.questions().items()).isEmpty();
        assertThat(model.search().narrowed().get()).isTrue();
        model.clear();
        assertThat(model.search().narrowed().get()).isFalse();
        assertThat(model.questions().items()).hasSize(50);
    }

    @Test
    void filtersByKindAndByCard() {
        client.questions().create(draft("Seen?", "nature", 1, ContentType.IMAGE));
        QuestionDraft plain = draft("Explained?", "nature", 1, ContentType.TEXT);
        client.questions()
                .create(new QuestionDraft(
                        plain.stem(),
                        plain.contentType(),
                        plain.correctAnswer(),
                        plain.distractors(),
                        plain.categoryId(),
                        plain.difficulty(),
                        new KnowledgeCardDraft("Why it is so.", null, null)));
        model.search().contentTypeProperty().set(Optional.of(ContentType.IMAGE));
        assertThat(model.questions().items())
                .isNotEmpty()
                .allMatch(question -> question.contentType() == ContentType.IMAGE);
        model.search().cardProperty().set(Optional.of(true));
        assertThat(model.questions().items()).isEmpty();
        model.search().contentTypeProperty().set(Optional.empty());
        assertThat(model.questions().items())
                .extracting(question -> question.stem().text())
                .containsExactly("Explained?");
        model.views().save("Explained");
        model.search().cardProperty().set(Optional.of(false));
        assertThat(model.questions().items())
                .hasSize(50)
                .noneMatch(question -> question.stem().text().equals("Explained?"));
        model.clear();
        model.views().apply(model.views().views().getLast());
        assertThat(model.search().cardProperty().get()).contains(true);
        assertThat(model.questions().items()).hasSize(1);
        model.views().delete(model.views().views().getLast());
    }

    @Test
    void sortsByTheServer() {
        model.search().sortProperty().set(new Sort(SortBy.DIFFICULTY, true));
        assertThat(model.questions().items().getFirst().difficulty()).isEqualTo(5);
        model.search().sortProperty().set(new Sort(SortBy.DIFFICULTY, false));
        assertThat(model.questions().items().getFirst().difficulty()).isEqualTo(1);
        model.search().sortProperty().set(new Sort(SortBy.CREATED, false));
        assertThat(model.questions().items().getFirst().stem().text()).isEqualTo("Question number 0");
    }

    @Test
    void publishesTheSelectionAndNamesWhatItCouldNot() {
        Question good = client.questions().create(draft("Good?", "nature", 1, ContentType.TEXT));
        Question noPicture = client.questions().create(draft("No picture?", "nature", 1, ContentType.IMAGE));
        model.questions().refresh();
        List<BatchOutcome> outcomes = new ArrayList<>();
        assertThat(Deed.PUBLISH.possible(List.of(good, noPicture))).isTrue();
        model.batch().run(Deed.PUBLISH, List.of(good, noPicture), outcomes::add);

        BatchOutcome outcome = outcomes.getFirst();
        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.stem()).isEqualTo("No picture?");
            assertThat(refused.reason()).contains("needs its image");
        });
        assertThat(model.questions().items())
                .filteredOn(question -> question.id().equals(good.id()))
                .singleElement()
                .extracting(Question::status)
                .isEqualTo(QuestionStatus.PUBLISHED);
        assertThat(Deed.PUBLISH.possible(List.of(client.questions().get(good.id()))))
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

    @Test
    void sendsToReviewAndBackWhatMayGoThere() {
        Question draft = client.questions().create(draft("Draft?", "nature", 1, ContentType.TEXT));
        Question published = client.questions().create(draft("Published?", "nature", 1, ContentType.TEXT));
        client.questions().setStatus(published.id(), QuestionStatus.PUBLISHED);
        List<BatchOutcome> outcomes = new ArrayList<>();
        List<Question> both = now(draft, published);
        model.batch().run(Deed.REVIEW, both, outcomes::add);
        assertThat(outcomes.getFirst().changed()).isEqualTo(1);
        assertThat(outcomes.getFirst().refused())
                .extracting(BatchOutcome.Refused::stem)
                .containsExactly("Published?");
        assertThat(now(draft, published))
                .extracting(Question::status)
                .containsExactly(QuestionStatus.REVIEWING, QuestionStatus.PUBLISHED);
        assertThat(Deed.DRAFT.grave(now(draft))).isFalse();
        assertThat(Deed.DRAFT.grave(both)).isTrue();
        model.batch().run(Deed.DRAFT, now(draft, published), outcomes::add);
        assertThat(now(draft, published)).extracting(Question::status).containsOnly(QuestionStatus.DRAFT);
        assertThat(outcomes.getLast().refused()).isEmpty();
        assertThat(model.batch().archivedProperty().get()).isNull();
    }

    @Test
    void whatWasArchivedOrDeletedGetsBackToWhereItWas() {
        Question draft = client.questions().create(draft("First?", "nature", 1, ContentType.TEXT));
        Question reviewing = client.questions().create(draft("Second?", "nature", 1, ContentType.TEXT));
        Question published = client.questions().create(draft("Third?", "nature", 1, ContentType.TEXT));
        client.questions().setStatus(reviewing.id(), QuestionStatus.REVIEWING);
        client.questions().setStatus(published.id(), QuestionStatus.PUBLISHED);
        for (Deed deed : List.of(Deed.ARCHIVE, Deed.DELETE)) {
            List<Question> before = now(draft, reviewing, published);
            model.editor().open(before.getFirst());
            model.batch().run(deed, before, outcome -> {});
            assertThat(now(draft, reviewing, published))
                    .extracting(Question::status)
                    .containsOnly(QuestionStatus.ARCHIVED);
            assertThat(Objects.requireNonNull(model.editor().questionProperty().get())
                            .status())
                    .isEqualTo(QuestionStatus.ARCHIVED);
            assertThat(model.batch().archivedProperty().get()).isEqualTo(before);
            model.batch().undoArchive(outcome -> assertThat(outcome.refused()).isEmpty());
            assertThat(now(draft, reviewing, published))
                    .extracting(Question::status)
                    .containsExactly(QuestionStatus.DRAFT, QuestionStatus.REVIEWING, QuestionStatus.PUBLISHED);
            assertThat(model.batch().archivedProperty().get()).isNull();
        }
    }

    private List<Question> now(Question... questions) {
        return Stream.of(questions)
                .map(question -> client.questions().get(question.id()))
                .toList();
    }

    @Test
    void viewsAreKeptAppliedRenamedAndDeleted() {
        model.search().keywordProperty().set("number 11");
        model.search().categoryProperty().set(Optional.of("words"));
        model.search().statusProperty().set(Optional.of(QuestionStatus.DRAFT));
        model.search().sortProperty().set(new Sort(SortBy.DIFFICULTY, true));
        List<Question> listed = List.copyOf(model.questions().items());
        assertThat(listed).hasSize(6);
        model.views().save(" Words ");
        model.clear();
        model.views().save("All");

        model = fresh();
        model.show();
        assertThat(model.views().views()).extracting(SavedView::name).containsExactly("Words", "All");
        model.views().apply(model.views().views().getFirst());
        assertThat(model.questions().items()).isEqualTo(listed);
        assertThat(model.search().keywordProperty().get()).isEqualTo("number 11");
        assertThat(model.search().sortProperty().get()).isEqualTo(new Sort(SortBy.DIFFICULTY, true));
        model.views().rename(model.views().views().getFirst(), "My words");
        model.views().delete(model.views().views().getLast());
        assertThat(fresh().views().views()).extracting(SavedView::name).containsExactly("My words");
        model.search().keywordProperty().set("number 1");
        model.views().save("My words");
        assertThat(fresh().views().views().getFirst().values()).containsEntry("keyword", "number 1");
    }

    @Test
    void aViewThatNamesWhatNobodyKnowsAsksForTheRest() {
        model.search()
                .ask(Map.of(
                        "status",
                        "LOST",
                        "difficulty",
                        "9",
                        "source",
                        "fax",
                        "hasCard",
                        "?",
                        "sortBy",
                        "?",
                        "keyword",
                        "11"));
        assertThat(model.search().filter(1, 10))
                .isEqualTo(new QuestionFilter(1, 10, null, null, "11", null, null, "createdAt", "desc"));
    }

    @Test
    void exportsWhatIsAskedFor() throws IOException {
        model.search().keywordProperty().set("number 11");
        model.search().categoryProperty().set(Optional.of("words"));
        List<Path> written = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            model.export(folder.resolve("words." + format.wireName()), format, written::add);
        }
        assertThat(written).hasSize(ExportFormat.values().length);
        for (Path file : written) {
            assertThat(Files.readString(file)).contains("Question number 117").doesNotContain("Question number 12");
        }
        assertThat(Files.readAllLines(written.getFirst())).hasSize(7);
    }

    @Test
    void opensTheDuplicates() {
        model.openDuplicates();
        assertThat(Objects.requireNonNull(navigator.place())).isEqualTo(new DuplicatesPlace());
    }

    private static QuestionDraft draft(String stem, String category, int difficulty, ContentType type) {
        return new QuestionDraft(new Stem(stem, null), type, "right", List.of("wrong"), category, difficulty, null);
    }
}
