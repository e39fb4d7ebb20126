package lectern.desktop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Views;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.article.ArticleDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.Role;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.question.SchoolStats;
import lectern.model.question.Stem;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportsViewModelIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private final ReportsViewModel model =
            new ReportsViewModel(client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    @Test
    void countsWhatThereIs() {
        assertThat(model.figuresProperty().get()).isNull();
        for (String id : List.of("arts", "history", "empty")) {
            client.questions().createCategory(new CategoryDraft(id, "The " + id, null, null, null, 0));
        }
        for (String category : List.of("arts", "history", "history")) {
            client.questions()
                    .create(new QuestionDraft(
                            new Stem("Which?", null), ContentType.TEXT, "a", List.of("b"), category, 1, null));
        }
        client.articles().create(new ArticleDraft("The Fox", null, null, "book", null, null, false, List.of()));
        model.show();
        Figures figures = Objects.requireNonNull(model.figuresProperty().get());
        assertThat(figures.school().totalQuestions()).isEqualTo(3);
        assertThat(figures.categories()).extracting(Category::id).containsExactly("history", "arts");
        assertThat(Objects.requireNonNull(figures.articles()).overview().totalArticles())
                .isEqualTo(1);
    }

    @Test
    void aTeacherSeesTheSchoolWithoutTheLibrary() {
        try (ScriptedServer scripted = new ScriptedServer()) {
            scripted.answer("GET /api/admin/stats", new SchoolStats(30, 27, 5, 4, 120));
            Messages messages = new Messages(Language.ENGLISH);
            new Pages(new Views(messages), navigator, Role.TEACHER.permissions());
            ReportsViewModel teachers = new ReportsViewModel(
                    new LecternClient(scripted.localUri()), TaskRunner.sameThread(failures), messages, navigator);
            teachers.show();
            Figures figures = Objects.requireNonNull(teachers.figuresProperty().get());
            assertThat(figures.school().activeUsers()).isEqualTo(27);
            assertThat(figures.articles()).isNull();
        }
    }

    @Test
    void nothingIsAFigureToo() {
        model.show();
        Figures figures = Objects.requireNonNull(model.figuresProperty().get());
        assertThat(figures.school().totalQuestions()).isZero();
        assertThat(figures.categories()).isEmpty();
        assertThat(Objects.requireNonNull(figures.articles()).bySourceType()).isEmpty();
        model.openQuestions();
        assertThat(navigator.place()).isEqualTo(new QuestionsPlace());
    }
}
