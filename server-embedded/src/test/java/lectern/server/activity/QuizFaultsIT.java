package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.OwnResult;
import lectern.model.client.ApiException;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityResult;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.Payload;
import lectern.server.TestServer;
import lectern.server.realtime.FaultyWire;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A live quiz over a network that is cut again and again: every answer counts, and once. */
class QuizFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final int CROWD = 30;
    private static final int QUESTIONS = 5;

    /** A student's page that sends an answer until it is acknowledged. */
    private static final class Page implements ClassroomChannel.Listener, AutoCloseable {
        private final int number;
        private final LecternClient client;
        private final String classroomId;
        private final ClassroomChannel channel;
        private final List<Payload> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger attempts;

        @SuppressWarnings("this-escape") // nothing that the channel calls is missing by then
        Page(int number, LecternClient client, String classroomId, AtomicInteger attempts) {
            this.number = number;
            this.client = client;
            this.classroomId = classroomId;
            this.attempts = attempts;
            this.channel = client.channel(classroomId, this);
        }

        @Override
        public void onMessage(Payload payload, @Nullable String id) {
            heard.add(payload);
        }

        @Override
        public void onConnection(boolean connected) {
            // comes back by itself
        }

        boolean right(int position) {
            return (number + position) % 3 != 0;
        }

        int rightOnes() {
            int right = 0;
            for (int position = 1; position <= QUESTIONS; position++) {
                right += right(position) ? 1 : 0;
            }
            return right;
        }

        /** The question as the channel told it. */
        private @Nullable Activity open(int position) {
            return heard.stream()
                    .filter(ActivityState.class::isInstance)
                    .map(payload -> ((ActivityState) payload).activity())
                    .filter(activity -> activity.quiz() != null
                            && activity.quiz().position() == position
                            && activity.quiz().question() != null)
                    .findFirst()
                    .orElse(null);
        }

        Activity answer(int position) {
            await().atMost(PATIENCE).until(() -> open(position) != null);
            Activity activity = Objects.requireNonNull(open(position));
            StudentQuestion question = Objects.requireNonNull(
                    Objects.requireNonNull(activity.quiz()).question());
            String option = question.options().stream()
                    .filter(each -> each.text().startsWith(ScriptedClass.RIGHT) == right(position))
                    .findFirst()
                    .orElseThrow()
                    .id();
            ActivityAnswer answer =
                    new ActivityAnswer("page " + number + " question " + position, position, question.id(), option, 0);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> taken(activity.id(), answer));
            return activity;
        }

        /** Anything but a refusal is tried again: the answer may have come through or not. */
        private boolean taken(String activityId, ActivityAnswer answer) {
            attempts.incrementAndGet();
            try {
                client.activities(classroomId).answer(activityId, answer);
                return true;
            } catch (ApiException e) {
                throw new AssertionError("an answer was refused", e);
            } catch (RuntimeException e) {
                return false;
            }
        }

        List<Integer> revealed() {
            return heard.stream()
                    .filter(ActivityResult.class::isInstance)
                    .map(payload -> ((ActivityResult) payload).result())
                    .filter(result -> result.correctOption() != null) // before, it tells one's own other pages
                    .map(OwnResult::position)
                    .toList();
        }

        @Override
        public void close() {
            channel.close();
            client.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyAnswerCountsOnceThoughTheWireIsCutAgainAndAgain(Engine engine) throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        List<Page> pages = new ArrayList<>();
        try (TestServer server = TestServer.start(engine);
                ScriptedClass room = new ScriptedClass(server, "Bad network");
                FaultyWire wire = new FaultyWire(server.uri().getPort());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> ids = room.questions("faults", QUESTIONS);
            // Somebody with a good connection who never answers, so that no question is over while others are cut off.
            room.join(1);
            room.connect();
            for (int i = 0; i < CROWD; i++) {
                LecternClient client = new LecternClient(wire.uri());
                client.identity()
                        .guest(new GuestRequest(
                                "device " + i, "Page " + i, room.classroom().joinCode()));
                pages.add(new Page(i, client, room.classroom().id(), attempts));
            }
            await().atMost(PATIENCE)
                    .until(() -> room.teacher()
                                    .classrooms()
                                    .get(room.classroom().id())
                                    .onlineCount()
                            == CROWD + 1);
            Future<?> cutting = threads.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    wire.cut();
                    await().pollDelay(PERIOD).atMost(PERIOD.plus(PATIENCE)).until(() -> true);
                }
            });
            String quiz = play(room, ids, pages, threads);
            cutting.cancel(true);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pages)
                            .allSatisfy(page -> assertThat(page.revealed())
                                    .as("each reveal once, in order")
                                    .containsExactly(1, 2, 3, 4, 5)));
            assertCountedOnce(room.activities().results(quiz), pages);
        } finally {
            pages.forEach(Page::close);
        }
        assertThat(attempts.get())
                .as("some had to be sent again, or nothing was tested")
                .isGreaterThan(CROWD * QUESTIONS);
    }

    private static String play(ScriptedClass room, List<String> ids, List<Page> pages, ExecutorService threads)
            throws Exception {
        String quiz = room.activities()
                .create(new ActivityDraft(
                        ActivityKind.QUIZ, "Faults", new ActivityDraft.Quiz(ids, null, null, 0, null), null, null))
                .id();
        room.activities().command(quiz, Action.START);
        for (int position = 1; position <= QUESTIONS; position++) {
            int at = position;
            List<Future<Activity>> answers = pages.stream()
                    .map(page -> threads.submit(() -> page.answer(at)))
                    .toList();
            for (Future<Activity> answer : answers) {
                answer.get();
            }
            room.activities().command(quiz, Action.REVEAL);
            room.activities().command(quiz, Action.NEXT);
        }
        return quiz;
    }

    private static void assertCountedOnce(ActivityResults results, List<Page> pages) {
        assertThat(results.questions())
                .extracting(ActivityResults.QuestionResult::answered)
                .containsOnly(CROWD);
        String silent = "Pupil 0";
        assertThat(results.students())
                .filteredOn(student -> !student.nickname().equals(silent))
                .hasSize(CROWD)
                .allSatisfy(student -> {
                    Page page = pages.stream()
                            .filter(each -> student.nickname().equals("Page " + each.number))
                            .findFirst()
                            .orElseThrow();
                    assertThat(student.answered()).isEqualTo(QUESTIONS);
                    assertThat(student.correct()).isEqualTo(page.rightOnes());
                    assertThat(student.points()).isEqualTo(page.rightOnes() * 1_000);
                });
    }
}
