package lectern.desktop.activity;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.desktop.RecordedFailures;
import lectern.desktop.classroom.ActivityPlace;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.RoomLine;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Standing;
import lectern.model.client.LecternClient;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityTally;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass;
import lectern.server.activity.ScriptedClass.Pupil;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import tools.jackson.databind.JsonNode;

/** A teacher leads a quiz from the console against a real server; scripted students answer. */
class LiveDeskIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PUPILS = 8;
    private static final int QUESTIONS = 3;

    private final TestServer server = TestServer.start(Engine.H2);
    private final ScriptedClass room = new ScriptedClass(server, "Class 7b");
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.background(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Navigator navigator = new Navigator();
    private final LecternClient teacher = room.teacher();
    private final String classroomId = room.classroom().id();
    private final OpenRoom open =
            new OpenRoom(classroomId, tasks, messages, (id, told) -> RoomLine.of(teacher.channel(id, told)));
    private final LiveActivity desk =
            new LiveActivity(open, teacher, tasks, (period, action) -> () -> {}, messages, Clock.systemUTC());

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        onWindow(open::close);
        room.close();
        server.close();
    }

    private static boolean right(int pupil, int position) {
        return (pupil + position) % 3 != 0;
    }

    @Test
    void theDeskShowsWhatTheClassAnswersAndWhoLeads() {
        List<String> questions = room.questions("geo", QUESTIONS);
        room.join(PUPILS);
        room.connect();
        startQuiz(questions);
        onWindow(desk::show);
        await().atMost(SOON)
                .until(() -> onWindow(() -> desk.present().size() == PUPILS && phase() == ActivityPhase.LOBBY));

        command(Action.START);
        for (int position = 1; position <= QUESTIONS; position++) {
            int open = position;
            reach(ActivityPhase.RUNNING, open);
            answer(open, 0, PUPILS - 1);
            await().atMost(SOON)
                    .until(() -> onWindow(() -> desk.news().tallyProperty().get() instanceof ActivityTally tally
                            && tally.answered() == PUPILS - 1));
            StudentQuestion question = Objects.requireNonNull(quiz().question());
            assertThat(onWindow(() -> desk.news().counts())).isEqualTo(expected(question, open, PUPILS - 1));
            answer(open, PUPILS - 1, PUPILS);
            reach(ActivityPhase.REVEAL, open);
            assertThat(onWindow(() -> desk.news().counts())).isEqualTo(expected(question, open, PUPILS));
            command(Action.NEXT);
        }
        await().atMost(SOON).until(() -> onWindow(() -> phase() == ActivityPhase.ENDED));
        Map<String, Integer> points = onWindow(
                () -> desk.news().top().stream().collect(Collectors.toMap(Standing::nickname, Standing::points)));
        assertThat(points)
                .isEqualTo(IntStream.range(0, PUPILS)
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> "Pupil " + i,
                                i -> 1000
                                        * (int) IntStream.rangeClosed(1, QUESTIONS)
                                                .filter(position -> right(i, position))
                                                .count())));
        reviewWhatWasMissed();
        failures.assertNone();
    }

    private void startQuiz(List<String> questions) {
        StartPlace place = new StartPlace(classroomId, StartPlace.What.QUIZ, questions, List.of());
        StartViewModel start = new StartViewModel(place, new StartDesk(), teacher, tasks, messages, navigator);
        onWindow(start::show);
        await().atMost(SOON).until(() -> onWindow(() -> start.readyProperty().get()));
        onWindow(() -> {
            start.form().seconds.set(0);
            start.start();
        });
        await().atMost(SOON).until(() -> onWindow(() -> new ActivityPlace(classroomId).equals(navigator.place())));
    }

    private void answer(int position, int from, int to) {
        String id = activity().id();
        IntStream.range(from, to).forEach(i -> {
            Pupil pupil = room.pupils().get(i);
            JsonNode question = pupil.question(position);
            assertThat(pupil.answer(id, position, question, right(i, position)).status())
                    .isEqualTo(200);
        });
    }

    /** As every wrong answer is the first wrong option that is shown. */
    private static Map<String, Integer> expected(StudentQuestion question, int position, int upTo) {
        return IntStream.range(0, upTo)
                .boxed()
                .collect(Collectors.toMap(i -> option(question, right(i, position)), i -> 1, Integer::sum));
    }

    private static String option(StudentQuestion question, boolean right) {
        return question.options().stream()
                .filter(option -> option.text().startsWith(ScriptedClass.RIGHT) == right)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void reviewWhatWasMissed() {
        ResultsViewModel results = new ResultsViewModel(
                new ResultsPlace(classroomId, activity().id()), teacher, tasks, messages, navigator);
        onWindow(results::show);
        await().atMost(SOON)
                .until(() -> onWindow(() -> results.resultsProperty().get() != null));
        List<Gaps.Gap> gaps = onWindow(
                () -> Gaps.of(Objects.requireNonNull(results.resultsProperty().get())));
        for (Gaps.Gap gap : gaps) {
            assertThat(gap.silent()).isEmpty();
            assertThat(gap.wrong().getFirst().who())
                    .containsExactlyElementsOf(IntStream.range(0, PUPILS)
                            .filter(i -> !right(i, gap.position()))
                            .mapToObj(i -> "Pupil " + i)
                            .toList());
        }
        assertThat(gaps).hasSize(QUESTIONS);
        onWindow(() -> results.review(count -> {}));
        await().atMost(SOON).until(() -> onWindow(() -> results.lessons().size() == 1));
        assertThat(teacher.activities(classroomId).assignments())
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.title()).startsWith("Review: "));
    }

    private void command(Action action) {
        await().atMost(SOON).until(() -> onWindow(() -> !desk.busyProperty().get()));
        onWindow(() -> desk.command(action));
    }

    private void reach(ActivityPhase wanted, int position) {
        await().atMost(SOON).until(() -> onWindow(() -> phase() == wanted && quiz().position() == position));
    }

    private Activity activity() {
        return Objects.requireNonNull(onWindow(() -> desk.activityProperty().get()));
    }

    private Activity.Quiz quiz() {
        return Objects.requireNonNull(
                Objects.requireNonNull(desk.activityProperty().get()).quiz());
    }

    private @Nullable ActivityPhase phase() {
        Activity now = desk.activityProperty().get();
        return now == null ? null : now.phase();
    }
}
