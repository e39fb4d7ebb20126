package lectern.desktop.activity;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.ScriptedRoom;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.OptionResult;
import lectern.model.activity.ActivityResults.QuestionResult;
import lectern.model.activity.ActivityResults.StudentResult;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentProgress;
import lectern.model.activity.AssignmentProgress.StudentWork;
import lectern.model.client.LecternClient;
import lectern.model.wire.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final String ACTIVITIES = "/api/classrooms/c1/activities";

    private static final String[] ALL = {"u1", "u2", "u3", "u4"};

    @TempDir
    Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private ResultsViewModel model(ResultsPlace place) {
        server.answer("GET /api/classrooms/c1", ScriptedRoom.classroom());
        return new ResultsViewModel(
                place, client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator);
    }

    private ResultsViewModel shown() {
        server.answerPage("GET " + ACTIVITIES, List.of(summary("a2"), summary("a1")));
        server.answer("GET /api/classrooms/c1/assignments", List.of(lesson("s1")));
        server.answer("GET " + ACTIVITIES + "/a1/results", results());
        server.answer("GET " + ACTIVITIES + "/a2/results", results());
        ResultsViewModel model = model(new ResultsPlace("c1", "a1"));
        model.show();
        return model;
    }

    @Test
    void gapsNameTheQuestionTheDistractorAndWho() {
        assertThat(Gaps.of(results()))
                .containsExactly(
                        new Gaps.Gap(
                                "q2",
                                2,
                                "Capital of Brazil?",
                                3,
                                4,
                                List.of(new Gaps.Wrong("Rio", 2, List.of("Ann", "bo"))),
                                List.of("Cy")),
                        new Gaps.Gap(
                                "q1",
                                1,
                                "Capital of Australia?",
                                1,
                                4,
                                List.of(new Gaps.Wrong("Sydney", 1, List.of("bo"))),
                                List.of()));
    }

    @Test
    void theActivityOneCameForIsShown() {
        ResultsViewModel model = shown();
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).id()).isEqualTo("a1");
        assertThat(model.resultsProperty().get()).isEqualTo(results());
        assertThat(model.lessons()).hasSize(1);
        assertThat(model.nameProperty().get())
                .isEqualTo(ScriptedRoom.classroom().name());
        model.chosenProperty().set(model.activities().getFirst());
        assertThat(server.calls()).contains("GET " + ACTIVITIES + "/a2/results");
        failures.assertNone();
    }

    @Test
    void nothingHasBeenDone() {
        server.answerPage("GET " + ACTIVITIES, List.of());
        server.answer("GET /api/classrooms/c1/assignments", List.of());
        ResultsViewModel model = model(new ResultsPlace("c1", null));
        model.show();
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(model.resultsProperty().get()).isNull();
        model.review(count -> failures.show("review", new AssertionError("there is nothing to review")));
        model.start(StartPlace.What.RACE);
        assertThat(navigator.place()).isEqualTo(StartPlace.of("c1", StartPlace.What.RACE));
        failures.assertNone();
    }

    /** It may have come through: the same once more is the same one, until the server has said that it is made. */
    @Test
    void aReviewSetIsMadeOnceHoweverOftenItIsSent() {
        ResultsViewModel model = shown();
        server.refuse("POST /api/classrooms/c1/assignments", ErrorCode.UNAVAILABLE, "busy");
        model.review(count -> {});
        server.answer("POST /api/classrooms/c1/assignments", lesson("s1"));
        model.review(count -> {});
        assertThat(model.lessons()).as("it had come through").hasSize(1);
        model.review(count -> {});
        List<String> sent = server.calls().stream()
                .filter(call -> call.startsWith("POST "))
                .map(call -> call.replaceFirst(".*\"clientRequestId\":\"([^\"]+)\".*", "$1"))
                .toList();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).isEqualTo(sent.get(0)).isNotEqualTo(sent.get(2));
    }

    @Test
    void theMissedQuestionsBecomeAReviewSet() {
        ResultsViewModel model = shown();
        server.answer("POST /api/classrooms/c1/assignments", lesson("s2"));
        List<Integer> told = new ArrayList<>();
        model.review(count -> {
            told.add(count);
            model.review(told::add); // a second press, before the first is done
        });
        assertThat(told).containsExactly(2);
        assertThat(model.reviewingProperty().get()).isFalse();
        assertThat(server.calls().getLast())
                .contains("\"kind\":\"quiz\"")
                .contains("\"questionIds\":[\"q2\",\"q1\"]")
                .contains("Review: Capitals");
        assertThat(model.lessons()).extracting(Assigned::id).containsExactly("s2", "s1");
    }

    @Test
    void aLessonShowsWhoHasDoneItAndTheListSaysTheSame() {
        ResultsViewModel model = shown();
        server.answer("GET /api/classrooms/c1/assignments/s1", progress("s1"));
        model.lessonProperty().set(model.lessons().getFirst());
        assertThat(model.progressProperty().get()).isEqualTo(progress("s1"));
        assertThat(model.lessons()).containsExactly(progress("s1").assigned());
        assertThat(server.calls())
                .as("new counts are no new choice")
                .containsOnlyOnce("GET /api/classrooms/c1/assignments/s1");
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(model.resultsProperty().get()).isNull();

        model.show();
        assertThat(model.progressProperty().get()).as("it stays").isEqualTo(progress("s1"));
        model.chosenProperty().set(model.activities().getFirst());
        assertThat(model.lessonProperty().get()).isNull();
        assertThat(model.progressProperty().get()).isNull();
        assertThat(model.resultsProperty().get()).isEqualTo(results());

        server.refuse("GET /api/classrooms/c1/assignments/s1", ErrorCode.UNAVAILABLE, "busy");
        model.lessonProperty().set(model.lessons().getFirst());
        assertThat(model.progressProperty().get()).isNull();
        assertThat(failures.shown()).hasSize(1);
        server.answer("DELETE /api/classrooms/c1/assignments/s1", null);
        model.withdraw(model.lessons().getFirst());
        assertThat(model.lessonProperty().get())
                .as("there is nothing to show of it")
                .isNull();
    }

    @Test
    void ofADissolvedClassroomResultsAndLessonsAreShown() {
        server.answerPage("GET " + ACTIVITIES, List.of(summary("a1")));
        server.answer("GET " + ACTIVITIES + "/a1/results", results());
        server.answer("GET /api/classrooms/c1/assignments", List.of(lesson("s1")));
        ResultsViewModel model = model(new ResultsPlace("c1", null, "Class 4b of last year"));
        assertThat(model.nameProperty().get()).as("at once").isEqualTo("Class 4b of last year");
        model.show();
        assertThat(model.resultsProperty().get()).isEqualTo(results());
        assertThat(model.lessons()).hasSize(1);
        assertThat(server.calls()).as("it can't be asked for").doesNotContain("GET /api/classrooms/c1");
        failures.assertNone();
    }

    @Test
    void whoHasNotDoneALessonComesFirst() {
        assertThat(List.of(
                        WorkState.of(new StudentWork("u", "Ann", null, null)),
                        WorkState.of(new StudentWork("u", "Ann", false, null)),
                        WorkState.of(new StudentWork("u", "Ann", true, null)),
                        WorkState.of(new StudentWork("u", "Ann", true, MORNING)),
                        WorkState.of(new StudentWork("u", "Ann", null, MORNING))))
                .containsExactly(WorkState.OPEN, WorkState.NOT_BEGUN, WorkState.BEGUN, WorkState.DONE, WorkState.DONE)
                .isSorted();
    }

    @Test
    void whereNothingButALessonIsItIsShown() {
        server.answerPage("GET " + ACTIVITIES, List.of());
        server.answer("GET /api/classrooms/c1/assignments", List.of(lesson("s1")));
        server.answer("GET /api/classrooms/c1/assignments/s1", progress("s1"));
        ResultsViewModel model = model(new ResultsPlace("c1", null));
        model.show();
        assertThat(model.progressProperty().get()).isEqualTo(progress("s1"));
        failures.assertNone();
    }

    @Test
    void aLessonThatCannotBeTakenBackStays() {
        ResultsViewModel model = shown();
        server.refuse("DELETE /api/classrooms/c1/assignments/s1", ErrorCode.UNAVAILABLE, "busy");
        model.withdraw(model.lessons().getFirst());
        assertThat(model.lessons()).hasSize(1);
        assertThat(failures.shown()).hasSize(1);
        server.answer("DELETE /api/classrooms/c1/assignments/s1", null);
        model.withdraw(model.lessons().getFirst());
        assertThat(model.lessons()).isEmpty();
    }

    @Test
    void resultsAreWrittenAsTheServerMakesThem() throws IOException {
        ResultsViewModel model = shown();
        server.answer("GET " + ACTIVITIES + "/a1/results.csv", "as it comes");
        List<Path> told = new ArrayList<>();
        model.export(folder.resolve("results.csv"), told::add);
        assertThat(told).hasSize(1);
        assertThat(Files.readString(told.getFirst())).contains("as it comes");
        assertThat(server.calls().getLast()).as("in the console's language").endsWith("/results.csv?lang=en");
        model.export(folder.resolve("no/such/folder.csv"), told::add);
        assertThat(told).hasSize(1);
        assertThat(failures.shown()).hasSize(1);
    }

    static ActivitySummary summary(String id) {
        Instant began = MORNING.minusSeconds(id.equals("a2") ? 0 : 1_800);
        return new ActivitySummary(id, ActivityKind.QUIZ, "Capitals", ActivityPhase.ENDED, 4, 3, began, began);
    }

    static Assigned lesson(String id) {
        return new Assigned(
                id,
                "c1",
                AssignedKind.ARTICLE,
                "art",
                "The lighthouse",
                MORNING.plusSeconds(86_400),
                MORNING,
                null,
                12,
                27);
    }

    static AssignmentProgress progress(String id) {
        Assigned at = lesson(id);
        Assigned assigned = new Assigned(
                id, at.classroomId(), AssignedKind.TRACK, "geo", at.title(), at.dueAt(), at.assignedAt(), null, 2, 5);
        return new AssignmentProgress(
                assigned,
                List.of(
                        new StudentWork("u1", "Ann", true, MORNING.plusSeconds(4_000)),
                        new StudentWork("u2", "bo", true, null),
                        new StudentWork("u3", "Cy Montgomery-Featherstonehaugh of the Lower Fifth", false, null),
                        new StudentWork("u4", "Di", true, MORNING.plusSeconds(9_000)),
                        new StudentWork("u5", "王小明", false, null)));
    }

    static ActivityResults results() {
        return new ActivityResults(
                "a1",
                ActivityKind.QUIZ,
                "Capitals",
                MORNING,
                MORNING,
                List.of(
                        question(
                                1,
                                "Capital of Australia?",
                                false,
                                option("a", "Canberra", "u1", "u3", "u4"),
                                option("b", "Sydney", "u2")),
                        question(
                                2,
                                "Capital of Brazil?",
                                false,
                                option("a", "Brasília", "u4"),
                                option("b", "Rio", "u2", "u1"),
                                option("c", "São Paulo")),
                        question(3, "Capital of Nowhere?", true, option("a", "Here"), option("b", "There", ALL)),
                        question(4, "Capital of France?", false, option("a", "Paris", ALL), option("b", "Lyon"))),
                List.of(
                        new StudentResult("u4", "Di", 1, 2_700, 3, 3, List.of()),
                        new StudentResult("u1", "Ann", 2, 1_800, 2, 3, List.of(2)),
                        new StudentResult("u3", "Cy", 3, 1_700, 2, 2, List.of(2)),
                        new StudentResult("u2", "bo", 4, 800, 1, 3, List.of(1, 2))),
                List.of());
    }

    private static QuestionResult question(int position, String prompt, boolean skipped, OptionResult... options) {
        int answered =
                java.util.Arrays.stream(options).mapToInt(OptionResult::count).sum();
        return new QuestionResult(
                position, "q" + position, prompt, "a", skipped, List.of(options), answered, options[0].count(), 4_300L);
    }

    private static OptionResult option(String id, String text, String... who) {
        return new OptionResult(id, text, who.length, List.of(who));
    }
}
