package lectern.desktop.activity;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.classroom.ActivityPlace;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.classroom.StartPlace.What;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.Pace;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.PublishedArticle;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.Relation;
import lectern.model.client.LecternClient;
import lectern.model.play.Track;
import lectern.model.wire.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartViewModelTest {
    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();

    @BeforeEach
    void script() {
        offer(server);
    }

    static void offer(ScriptedServer server) {
        server.answerPage("GET /api/classrooms", List.of(room("c2"), room("c1")));
        server.answer("GET /api/tracks", List.of(track("k0", 0), track("k1", 12)));
        server.answerPage("GET /api/articles", List.of(article("art1"), article("art2")));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private final StartDesk desk = new StartDesk();

    private StartViewModel shown(StartPlace place) {
        StartViewModel model = new StartViewModel(
                place, desk, client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);
        model.show();
        return model;
    }

    @Test
    void aQuizIsDrawnFromACategoryThatHasQuestions() {
        StartViewModel model = shown(StartPlace.of("c1", What.QUIZ));
        assertThat(model.categories()).extracting(Track::id).containsExactly("k1");
        assertThat(Objects.requireNonNull(model.classroomProperty().get()).id()).isEqualTo("c1");
        assertThat(model.readyProperty().get()).isTrue();
        model.form().count.set(7);
        assertThat(model.form().activity().quiz()).isEqualTo(new ActivityDraft.Quiz(null, "k1", 7, 30, Pace.LIVE));
        server.answer("POST /api/classrooms/c1/activities", Shown.lobby());
        model.start();
        assertThat(navigator.place()).isEqualTo(new ActivityPlace("c1"));
        failures.assertNone();
    }

    @Test
    void chosenQuestionsAreAskedAsTheyAre() {
        StartViewModel model = shown(StartPlace.quiz(List.of("q1", "q2")));
        model.form().pace.set(Pace.SELF);
        assertThat(Objects.requireNonNull(model.classroomProperty().get()).id())
                .as("the newest")
                .isEqualTo("c2");
        assertThat(model.form().activity().quiz())
                .isEqualTo(new ActivityDraft.Quiz(List.of("q1", "q2"), null, null, 0, Pace.SELF));
    }

    @Test
    void aRaceIsOnAnArticleOrOnATextOfItsOwn() {
        StartViewModel model = shown(StartPlace.of("c1", What.RACE));
        assertThat(model.form().activity().race()).isEqualTo(new ActivityDraft.Race("art1", null));
        model.form().ownText.set(true);
        assertThat(model.readyProperty().get()).as("a text is missing").isFalse();
        model.form().text.set(" The quick brown fox. ");
        model.form().title.set(" Fox ");
        assertThat(model.form().activity().race()).isEqualTo(new ActivityDraft.Race(null, "The quick brown fox."));
        assertThat(model.form().activity().title()).isEqualTo("Fox");
    }

    @Test
    void whatIsWrittenStaysUntilItIsStarted() {
        StartViewModel left = shown(StartPlace.of("c1", What.QUIZ));
        left.form().what.set(What.RACE);
        left.form().ownText.set(true);
        left.form().text.set("The quick brown fox.");
        left.form().title.set("Fox");
        assertThat(left.unsaved()).isTrue();
        left.hide();
        assertThat(desk.unsaved()).as("before the console closes").isTrue();
        StartViewModel elsewhere = shown(StartPlace.quiz(List.of("q1")));
        assertThat(elsewhere.form().text.get()).as("for other questions").isEmpty();
        elsewhere.hide();

        StartViewModel model = shown(StartPlace.of("c1", What.RACE));
        assertThat(model.form().activity().race()).isEqualTo(new ActivityDraft.Race(null, "The quick brown fox."));
        assertThat(model.form().activity().title()).isEqualTo("Fox");
        server.answer("POST /api/classrooms/c1/activities", Shown.lobby());
        model.start();
        model.hide();
        assertThat(desk.unsaved()).as("it is started").isFalse();
        assertThat(shown(StartPlace.of("c1", What.RACE)).form().text.get()).isEmpty();
    }

    @Test
    void whileSomethingGoesOnNothingIsStarted() {
        StartViewModel model = shown(StartPlace.of("c1", What.READING));
        server.refuse("POST /api/classrooms/c1/activities", ErrorCode.CONFLICT, "a quiz goes on");
        model.start();
        assertThat(model.occupiedProperty().get()).isTrue();
        assertThat(navigator.place()).isNull();
        model.openPresent();
        assertThat(navigator.place()).isEqualTo(new ActivityPlace("c1"));
        failures.assertNone();
    }

    @Test
    void aLessonIsAssignedToThoseItIsFor() {
        StartViewModel model = shown(StartPlace.lesson("c1", List.of("u1")));
        LocalDate day = LocalDate.of(2026, 3, 9);
        model.form().due.set(day);
        AssignmentDraft draft = model.form().assignment();
        assertThat(draft.kind()).isEqualTo(AssignedKind.ARTICLE);
        assertThat(draft.targetId()).isEqualTo("art1");
        assertThat(draft.userIds()).containsExactly("u1");
        assertThat(Objects.requireNonNull(draft.dueAt())
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate())
                .isEqualTo(day);
        model.form().lesson.set(AssignedKind.TRACK);
        assertThat(model.form().assignment().targetId()).isEqualTo("k1");
        server.answer("POST /api/classrooms/c1/assignments", ResultsTest.lesson("s1"));
        model.start();
        assertThat(navigator.place()).isEqualTo(new ResultsPlace("c1", null));
    }

    @Test
    void aSearchThatFindsNothingLeavesNothingToStart() {
        StartViewModel model = shown(StartPlace.of("c1", What.READING));
        server.answerPage("GET /api/articles", List.of());
        model.wordsProperty().set("zebra");
        assertThat(server.calls().getLast()).contains("search=zebra");
        assertThat(model.readyProperty().get()).isFalse();
        model.start();
        assertThat(server.calls()).noneMatch(call -> call.startsWith("POST"));
    }

    private static Classroom room(String id) {
        return new Classroom(
                id,
                "Class " + id,
                "h",
                "Ada",
                "482913",
                null,
                ClassroomConfig.initial(),
                true,
                Relation.HOST,
                2,
                1,
                MORNING,
                null);
    }

    private static Track track(String id, long published) {
        return new Track(id, "Capitals", null, 0, published, List.of());
    }

    private static PublishedArticle article(String id) {
        return new PublishedArticle(
                id,
                "The lighthouse " + id,
                null,
                null,
                "local",
                null,
                6,
                new ArticleMetadata(null, null, null),
                List.of(),
                MORNING,
                MORNING);
    }
}
