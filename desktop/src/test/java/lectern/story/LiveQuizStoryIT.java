package lectern.story;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.desktop.RecordedFailures;
import lectern.desktop.activity.LiveActivity;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.RoomLine;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import lectern.model.activity.Standing;
import lectern.model.client.LecternClient;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass;
import lectern.server.activity.ScriptedClass.Pupil;
import lectern.server.storage.Engine;
import lectern.server.student.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/**
 * A hall of three hundred students and three browsers plays a quiz that the console leads, beside a model that knows
 * every score.
 */
@Tag("alone")
class LiveQuizStoryIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CROWD = 300;
    private static final int QUESTIONS = 3;
    private static final List<String> NAMES = List.of("Ada", "王小明", "Zoë");

    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.background(failures);
    private final Messages messages = new Messages(Language.ENGLISH);

    @BeforeAll
    static void window() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Whether somebody is right; those behind the crowd are the browsers. */
    private static boolean right(int player, int position) {
        return (player * 7 + position * 3) % 4 != 0;
    }

    private static String name(int player) {
        return player < CROWD ? "Pupil " + player : NAMES.get(player - CROWD);
    }

    private static int correct(int player) {
        return (int) IntStream.rangeClosed(1, QUESTIONS)
                .filter(position -> right(player, position))
                .count();
    }

    private static IntStream everyone() {
        return IntStream.range(0, CROWD + NAMES.size());
    }

    private static int rank(int player) {
        return 1
                + (int) everyone()
                        .filter(other -> correct(other) > correct(player))
                        .count();
    }

    @Test
    void everyScoreIsRight() {
        try (TestServer server = TestServer.start(Engine.H2);
                ScriptedClass room = new ScriptedClass(server, "The hall");
                Chromium chromium = new Chromium();
                StudentPage ada = new StudentPage(chromium.browser(), "en-GB", 390, 844);
                StudentPage ming = new StudentPage(chromium.browser(), "zh-CN", 1280, 800);
                StudentPage zoe = new StudentPage(chromium.browser(), "en-GB", 360, 740)) {
            List<StudentPage> pages = List.of(ada, ming, zoe);
            List<String> questions = room.questions("geo", QUESTIONS);
            room.join(CROWD);
            room.connect();
            OpenRoom open = open(room);
            LiveActivity desk = desk(open, room.teacher());
            onWindow(desk::show);
            for (int i = 0; i < pages.size(); i++) {
                pages.get(i).open(server.uri(), String.valueOf(room.classroom().joinCode()));
                pages.get(i).join(NAMES.get(i));
            }
            await().atMost(SOON).until(() -> onWindow(() -> desk.present().size() == CROWD + NAMES.size()));
            Activity quiz = room.activities()
                    .create(new ActivityDraft(
                            ActivityKind.QUIZ,
                            "The hall plays",
                            new ActivityDraft.Quiz(questions, null, null, 0, Pace.LIVE),
                            null,
                            null));
            pages.forEach(page -> page.shown("lobby"));
            command(desk, Action.START);
            for (int position = 1; position <= QUESTIONS; position++) {
                play(room, desk, pages, quiz.id(), position);
                command(desk, Action.NEXT);
            }
            await().atMost(SOON).until(() -> phase(desk, QUESTIONS) == ActivityPhase.ENDED);
            Map<String, Standing> ranking = onWindow(() ->
                    desk.news().top().stream().collect(Collectors.toMap(Standing::nickname, Function.identity())));
            assertThat(ranking).hasSize(CROWD + NAMES.size());
            everyone().forEach(player -> {
                Standing standing = Objects.requireNonNull(ranking.get(name(player)), name(player));
                assertThat(List.of(standing.correct(), standing.points(), standing.rank()))
                        .as(name(player))
                        .isEqualTo(List.of(correct(player), correct(player) * 1000, rank(player)));
            });
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pages.get(i).finalRank()).isEqualTo(rank(CROWD + i));
            }
            onWindow(open::close);
        }
        failures.assertNone();
    }

    private static void play(
            ScriptedClass room, LiveActivity desk, List<StudentPage> pages, String activityId, int position) {
        await().atMost(SOON).until(() -> phase(desk, position) == ActivityPhase.RUNNING);
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .answer(
                            right(CROWD + i, position) ? ScriptedClass.RIGHT : "wrong z",
                            "Question " + (position - 1) + " of geo");
            pages.get(i).saved();
        }
        List<Integer> states = room.each(
                pupil -> pupil.answer(activityId, position, pupil.question(position), right(number(pupil), position))
                        .status());
        assertThat(states).containsOnly(200);
        await().atMost(SOON).until(() -> phase(desk, position) == ActivityPhase.REVEAL);
        Activity.Reveal reveal = Objects.requireNonNull(onWindow(() -> Objects.requireNonNull(
                        Objects.requireNonNull(desk.activityProperty().get()).quiz())
                .reveal()));
        int expected =
                (int) everyone().filter(player -> right(player, position)).count();
        assertThat(reveal.counts().get(reveal.correctOption())).isEqualTo(expected);
        assertThat(reveal.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(CROWD + NAMES.size());
    }

    private static int number(Pupil pupil) {
        return Integer.parseInt(pupil.nickname().substring("Pupil ".length()));
    }

    private OpenRoom open(ScriptedClass room) {
        LecternClient teacher = room.teacher();
        return new OpenRoom(
                room.classroom().id(), tasks, messages, (id, told) -> RoomLine.of(teacher.channel(id, told)));
    }

    private LiveActivity desk(OpenRoom open, LecternClient teacher) {
        return new LiveActivity(open, teacher, tasks, (period, action) -> () -> {}, messages, Clock.systemUTC());
    }

    private static void command(LiveActivity desk, Action action) {
        await().atMost(SOON).until(() -> onWindow(() -> !desk.busyProperty().get()));
        onWindow(() -> desk.command(action));
    }

    /** How far it is, null while another question is open. */
    private static @Nullable ActivityPhase phase(LiveActivity desk, int position) {
        Activity now = onWindow(() -> desk.activityProperty().get());
        return now == null || now.quiz() == null || now.quiz().position() != position ? null : now.phase();
    }
}
