package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.InviteRequest;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.notification.NotificationType;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityResult;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.NotificationPush;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.server.activity.ScriptedClass;
import lectern.server.realtime.FaultyWire;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live quiz on two servers, of which the one that holds its clock is killed while a question is open. */
class TwoNodesQuizIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int STUDENTS = 6;
    /** Whose pages are on the server that is killed. */
    private static final int FAR = 3;
    /** Of a question: long enough that the server is dead before it closes. */
    private static final int SECONDS = 8;

    @TempDir
    private Path data;

    private final TestServer here = TestServer.start(Engine.POSTGRESQL);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        here.close();
    }

    /** What comes over a channel. */
    private static final class Ears implements ClassroomChannel.Listener {
        private final List<Payload> heard = new CopyOnWriteArrayList<>();

        @Override
        public void onMessage(Payload payload, @Nullable String id) {
            heard.add(payload);
        }

        @Override
        public void onConnection(boolean connected) {
            // comes back by itself
        }

        <P extends Payload> List<P> heard(Class<P> type) {
            return heard.stream().filter(type::isInstance).map(type::cast).toList();
        }

        List<RoomEvent.Kind> events() {
            return heard(RoomEvent.class).stream().map(RoomEvent::event).toList();
        }
    }

    /** One student's page, or the host's. */
    private final class Page {
        final LecternClient client;
        final Ears ears = new Ears();
        final ClassroomChannel channel;
        private final String classroomId;

        Page(LecternClient client, String classroomId) {
            this.client = client;
            this.classroomId = classroomId;
            opened.add(client);
            this.channel = client.channel(classroomId, ears);
            opened.add(channel);
        }

        String id() {
            return client.identity().me().id();
        }

        void answer(Activity open, boolean right) {
            Activity.Quiz quiz = Objects.requireNonNull(open.quiz());
            StudentQuestion question = Objects.requireNonNull(quiz.question());
            String option = question.options().stream()
                    .filter(each -> each.text().startsWith(ScriptedClass.RIGHT) == right)
                    .findFirst()
                    .orElseThrow()
                    .id();
            client.activities(classroomId)
                    .answer(
                            open.id(),
                            new ActivityAnswer("at " + quiz.position(), quiz.position(), question.id(), option, 0));
        }
    }

    private LecternClient teacherAt(int port) {
        LecternClient teacher = new LecternClient(URI.create("http://127.0.0.1:" + port));
        opened.add(teacher);
        teacher.identity().login(new LoginRequest(TestServer.ADMIN.username(), null, TestServer.ADMIN.password()));
        return teacher;
    }

    private static boolean right(int student) {
        return student % 2 == 0;
    }

    @Test
    void theOtherRevealsInTimeAndEveryAnswerCountsOnce() throws Exception {
        NodeProcess node = NodeProcess.beside(here, data);
        opened.add(node);
        ScriptedClass room = new ScriptedClass(here, "Quiz on two");
        opened.add(room);
        List<String> questions = room.questions("two", 2);
        String classroomId = room.classroom().id();
        FaultyWire wire = new FaultyWire(node.port());
        opened.add(wire);
        Page host = new Page(here.admin(), classroomId);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            LecternClient student = new LecternClient(i < FAR ? wire.uri() : here.uri());
            student.identity()
                    .guest(new GuestRequest(
                            "device " + i, "Student " + i, room.classroom().joinCode()));
            pages.add(new Page(student, classroomId));
        }
        await().atMost(PATIENCE)
                .until(() -> room.teacher().classrooms().get(classroomId).onlineCount() == STUDENTS + 1);
        // By the server that is about to die, so that its clock is the one that is set.
        LecternClient there = teacherAt(node.port());
        Activity quiz = there.activities(classroomId)
                .create(new ActivityDraft(
                        ActivityKind.QUIZ,
                        "Two",
                        new ActivityDraft.Quiz(questions, null, null, SECONDS, null),
                        null,
                        null));
        Activity open = there.activities(classroomId).command(quiz.id(), Action.START);
        pages.getFirst().answer(open, right(0));
        pages.get(FAR).answer(open, right(FAR));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(host.ears.heard(ActivityTally.class))
                        .last()
                        .satisfies(tally -> assertThat(tally.answeredBy())
                                .as("those of both servers")
                                .containsExactlyInAnyOrder(
                                        pages.getFirst().id(), pages.get(FAR).id())));

        node.kill();
        wire.leadTo(here.uri().getPort());
        pages.getFirst().answer(open, right(0)); // it never heard that it was taken
        pages.get(1).answer(open, right(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages)
                        .allSatisfy(page -> assertThat(page.ears.heard(ActivityResult.class))
                                .filteredOn(told -> told.result().correctOption() != null)
                                .as("the first question, revealed once, though the clock died")
                                .hasSize(1)));
        Activity second = room.activities().command(quiz.id(), Action.NEXT);
        IntStream.range(0, STUDENTS).forEach(i -> pages.get(i).answer(second, right(i)));
        await().atMost(PATIENCE).until(() -> room.activities().get(quiz.id()).phase() == ActivityPhase.REVEAL);
        room.activities().command(quiz.id(), Action.NEXT);

        ActivityResults results = room.activities().results(quiz.id());
        assertThat(results.questions())
                .extracting(ActivityResults.QuestionResult::answered)
                .containsExactly(3, STUDENTS);
        assertThat(results.students()).hasSize(STUDENTS).allSatisfy(student -> {
            int me = pages.stream().map(Page::id).toList().indexOf(student.userId());
            int answered = me == 0 || me == 1 || me == FAR ? 2 : 1;
            assertThat(student.answered()).isEqualTo(answered);
            assertThat(student.correct()).isEqualTo(right(me) ? answered : 0);
        });
        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(page.ears.events()).as("nobody lost a word").doesNotContain(RoomEvent.Kind.RESYNC));
    }

    @Test
    void handsPauseAndNotificationsGoAcross() throws Exception {
        NodeProcess node = NodeProcess.beside(here, data);
        opened.add(node);
        ScriptedClass room = new ScriptedClass(here, "Hands on two");
        opened.add(room);
        String classroomId = room.classroom().id();
        Page host = new Page(here.admin(), classroomId);
        LecternClient student = new LecternClient(URI.create("http://127.0.0.1:" + node.port()));
        student.identity()
                .guest(new GuestRequest("far", "Far away", room.classroom().joinCode()));
        Page page = new Page(student, classroomId);
        Ears personal = new Ears();
        opened.add(student.personalChannel(personal));
        await().atMost(PATIENCE)
                .until(() -> room.teacher().classrooms().get(classroomId).onlineCount() == 2
                        && personal.events().contains(RoomEvent.Kind.WELCOME));

        page.channel.send(new RoomEvent(RoomEvent.Kind.HAND_RAISED, null, null), "hand");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(host.ears.heard(RoomEvent.class))
                        .filteredOn(event -> event.event() == RoomEvent.Kind.HAND_RAISED)
                        .extracting(RoomEvent::userId)
                        .containsExactly(page.id()));
        host.channel.send(new RoomEvent(RoomEvent.Kind.PAUSED, null, null), "pause");
        await().atMost(PATIENCE).until(() -> page.ears.events().contains(RoomEvent.Kind.PAUSED));

        Classroom other = here.admin().classrooms().create(new ClassroomDraft("Other", ClassroomConfig.initial()));
        room.teacher().classrooms().invite(new InviteRequest(other.id(), List.of(page.id()), null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(personal.heard(NotificationPush.class))
                        .extracting(push -> push.notification().type())
                        .containsExactly(NotificationType.CLASSROOM_INVITE));
    }
}
