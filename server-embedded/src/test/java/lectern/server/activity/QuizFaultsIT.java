package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.OptionResult;
import lectern.model.activity.ActivityResults.StudentResult;
import lectern.model.activity.Standing;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass.Pupil;
import lectern.server.realtime.FaultyWire;
import lectern.server.realtime.StubbornPage;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A class plays a live quiz over a network that is cut every two seconds, and besides while answers are under way and when
 * the teacher has just moved on. For a whole minute of it:
 *
 * <pre>mvn verify -pl server-embedded -am -Dit.test=QuizFaultsIT -Dlectern.quiz.questions=60</pre>
 */
class QuizFaultsIT {
    private static final int QUESTIONS = Integer.getInteger("lectern.quiz.questions", 3);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The JDK's socket says nothing where the network breaks just when it has opened. */
    private static final Duration SILENCE = Duration.ofSeconds(4);
    /** Of a question: how many answers are through when the network breaks, while the others are under way. */
    private static final Set<Integer> CUT_AT = Set.of(1, 10, 30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService cutter = Executors.newSingleThreadScheduledExecutor();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    /** How many answer; one more is there who never does. */
    private int crowd;

    @AfterEach
    void stop() throws Exception {
        cutter.shutdownNow();
        threads.shutdownNow();
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        http.shutdownNow();
    }

    private <C extends AutoCloseable> C closing(C part) {
        opened.add(part);
        return part;
    }

    private static boolean right(int pupil, int position) {
        return (pupil * 7 + position * 3) % 4 != 0;
    }

    /** By the model. */
    private int points(int pupil) {
        return 1_000 * correct(pupil);
    }

    private int correct(int pupil) {
        return pupil == crowd
                ? 0
                : (int) IntStream.rangeClosed(1, QUESTIONS)
                        .filter(position -> right(pupil, position))
                        .count();
    }

    private int rank(int pupil) {
        return 1
                + (int) IntStream.rangeClosed(0, crowd)
                        .filter(other -> points(other) > points(pupil))
                        .count();
    }

    private StubbornPage ears(Pupil pupil, int port, String classroomId) {
        return closing(new StubbornPage(
                http,
                pupil.nickname(),
                URI.create("ws://127.0.0.1:" + port + "/ws/classrooms/" + classroomId),
                Map.of("Authorization", "Bearer " + pupil.token()),
                SILENCE));
    }

    /** A student's page behind the network, with what waits there to be sent. */
    private final class Page {
        private final int number;
        private final Pupil pupil;
        private final StubbornPage ears;
        private final URI answers;

        Page(int number, Pupil pupil, String classroomId, FaultyWire wire, String path) {
            this.number = number;
            this.pupil = pupil;
            this.answers = wire.uri().resolve("/api" + path);
            this.ears = ears(pupil, wire.port(), classroomId);
        }

        List<JsonNode> states() {
            return ears.heard("activity_state").stream()
                    .map(message -> message.path("payload").path("activity"))
                    .toList();
        }

        /** Answers as soon as the question has come, and sends the same again until it hears that it is through. */
        void answer(String activityId, int position) throws InterruptedException {
            await().atMost(PATIENCE).until(() -> states().stream().anyMatch(state -> opens(state, position)));
            JsonNode question = states().stream()
                    .filter(state -> opens(state, position))
                    .findFirst()
                    .orElseThrow()
                    .path("quiz")
                    .path("question");
            String body = Json.strict()
                    .writeValueAsString(new ActivityAnswer(
                            pupil.userId() + position,
                            position,
                            question.path("id").asString(),
                            Pupil.option(question, right(number, position)),
                            100));
            HttpRequest request = HttpRequest.newBuilder(answers.resolve(activityId + "/answers"))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + pupil.token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            for (boolean through = false; !through; ) {
                sent.incrementAndGet();
                try {
                    HttpResponse<String> said = http.send(request, BodyHandlers.ofString());
                    assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
                    through = true;
                } catch (IOException e) {
                    // cut before the answer was back, whether the server has it or not
                }
            }
        }

        private boolean opens(JsonNode state, int position) {
            return state.path("phase").asString("").equals("running")
                    && state.path("quiz").path("position").asInt(0) == position;
        }

        /** What it heard of the quiz. */
        List<String> history() {
            return ears.heard("activity_state").stream()
                    .map(message -> {
                        JsonNode activity = message.path("payload").path("activity");
                        return message.path("seq").asLong() + " "
                                + activity.path("revision").asLong() + " "
                                + activity.path("phase").asString() + " "
                                + activity.path("quiz").path("position").asInt();
                    })
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, 50", "POSTGRESQL, 15"})
    void eachAnswerCountsOnceAndAllHearTheSame(Engine engine, int pupils) throws Exception {
        crowd = pupils;
        TestServer server = closing(TestServer.start(engine));
        ScriptedClass room = closing(new ScriptedClass(server, "Cut off"));
        FaultyWire wire = closing(new FaultyWire(server.uri().getPort()));
        List<String> ids = room.questions("faults", QUESTIONS);
        room.join(crowd + 1);
        String classroomId = room.classroom().id();
        // Past the network: it keeps the question open, as it never answers.
        StubbornPage silent = ears(room.pupils().get(crowd), server.uri().getPort(), classroomId);
        List<Page> pages = IntStream.range(0, crowd)
                .mapToObj(i -> new Page(
                        i, room.pupils().get(i), classroomId, wire, "/classrooms/" + classroomId + "/activities/"))
                .toList();
        await().atMost(PATIENCE)
                .until(() -> silent.welcomed() && pages.stream().allMatch(page -> page.ears.welcomed()));

        cutter.scheduleAtFixedRate(wire::cut, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        Activity quiz = room.activities()
                .create(new ActivityDraft(
                        ActivityKind.QUIZ, "Faults", new ActivityDraft.Quiz(ids, null, null, 0, null), null, null));
        room.activities().command(quiz.id(), Action.START);
        for (int position = 1; position <= QUESTIONS; position++) {
            wire.cut();
            answerAll(pages, quiz.id(), position, wire);
            assertThat(room.activities().get(quiz.id()).phase()).isEqualTo(ActivityPhase.RUNNING);
            room.activities().command(quiz.id(), Action.REVEAL);
            wire.cut();
            room.activities().command(quiz.id(), Action.NEXT);
        }
        cutter.shutdownNow();

        assertThat(sent.get()).as("some were sent again").isGreaterThan(crowd * QUESTIONS);
        assertResults(room, room.activities().results(quiz.id()));
        assertRanking(room, room.activities().get(quiz.id()));
        // The lobby, its questions and their answers, and the end.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages)
                        .allSatisfy(page -> assertThat(page.history()).hasSize(2 + 2 * QUESTIONS)));
        List<String> history = pages.getFirst().history();
        assertThat(history).isSortedAccordingTo(Comparator.comparingLong(QuizFaultsIT::number));
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.history()).isEqualTo(history);
            assertThat(page.ears.resyncs()).isZero();
            assertThat(mine(page)).isEqualTo(rank(page.number) + " " + points(page.number));
        });
    }

    private static long number(String heard) {
        return Long.parseLong(heard.substring(0, heard.indexOf(' ')));
    }

    /** The own place as the page was told last. */
    private String mine(Page page) {
        await().atMost(PATIENCE)
                .until(() -> page.ears.heard("leaderboard_update").stream()
                        .anyMatch(message -> message.path("seq").asLong()
                                > number(page.history().getLast())));
        JsonNode mine =
                page.ears.heard("leaderboard_update").getLast().path("payload").path("mine");
        return mine.path("rank").asInt() + " " + mine.path("points").asInt();
    }

    private void answerAll(List<Page> pages, String activityId, int position, FaultyWire wire) throws Exception {
        AtomicInteger through = new AtomicInteger();
        List<Callable<Integer>> all = pages.stream()
                .map(page -> (Callable<Integer>) () -> {
                    page.answer(activityId, position);
                    int count = through.incrementAndGet();
                    if (CUT_AT.contains(count)) {
                        wire.cut();
                    }
                    return count;
                })
                .toList();
        for (Future<Integer> answer : threads.invokeAll(all)) {
            answer.get();
        }
    }

    private void assertResults(ScriptedClass room, ActivityResults results) {
        assertThat(results.questions()).hasSize(QUESTIONS).allSatisfy(question -> {
            int position = question.position();
            List<String> right = IntStream.range(0, crowd)
                    .filter(pupil -> right(pupil, position))
                    .mapToObj(pupil -> room.pupils().get(pupil).userId())
                    .toList();
            assertThat(question.answered()).isEqualTo(crowd);
            assertThat(question.correct()).isEqualTo(right.size());
            assertThat(question.options().stream()
                            .filter(option -> option.id().equals(question.correctOption()))
                            .findFirst()
                            .orElseThrow()
                            .userIds())
                    .containsExactlyInAnyOrderElementsOf(right);
            assertThat(question.options().stream().mapToInt(OptionResult::count).sum())
                    .isEqualTo(crowd);
        });
        assertThat(results.students())
                .hasSize(crowd + 1)
                .filteredOn(student -> student.points() > 0)
                .extracting(StudentResult::answered)
                .containsOnly(QUESTIONS);
    }

    private void assertRanking(ScriptedClass room, Activity ended) {
        List<Standing> model = IntStream.rangeClosed(0, crowd)
                .mapToObj(pupil -> new Standing(
                        rank(pupil),
                        room.pupils().get(pupil).userId(),
                        room.pupils().get(pupil).nickname(),
                        points(pupil),
                        correct(pupil)))
                .sorted(Comparator.comparingInt(Standing::rank).thenComparing(Standing::nickname))
                .toList();
        assertThat(Objects.requireNonNull(ended.quiz()).ranking()).isEqualTo(model);
    }
}
