package lectern.server;

import static lectern.server.TwoNodes.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityResult;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.RoomEvent;
import lectern.server.TwoNodes.Page;
import lectern.server.activity.ScriptedClass;
import lectern.server.realtime.FaultyWire;
import lectern.server.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live quiz on two servers, of which the one that holds its clock is killed while a question is open. */
class TwoNodesQuizIT {
    private static final int STUDENTS = 6;
    /** Whose pages are on the server that is killed. */
    private static final int FAR = 3;
    /** Of a question: more than a test takes, so that the server is dead before it closes. */
    private static final int SECONDS = 120;

    @TempDir
    private Path data;

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void stop() throws Exception {
        nodes.close();
    }

    private static void answer(Page page, Activity open, boolean right) {
        Activity.Quiz quiz = Objects.requireNonNull(open.quiz());
        StudentQuestion question = Objects.requireNonNull(quiz.question());
        String option = question.options().stream()
                .filter(each -> each.text().startsWith(ScriptedClass.RIGHT) == right)
                .findFirst()
                .orElseThrow()
                .id();
        page.client
                .activities(open.classroomId())
                .answer(
                        open.id(),
                        new ActivityAnswer("at " + quiz.position(), quiz.position(), question.id(), option, 0));
    }

    /** The first request may go over a connection that is dead. */
    private static void answerAtLast(Page page, Activity open, boolean right) {
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(ApiException.class).until(() -> {
            answer(page, open, right);
            return true;
        });
    }

    /** What the dead server was to do when the question closes is due now. */
    private static void letTheTimePass(TestServer server, String activityId) {
        try (Database database = Database.open(server.database())) {
            assertThat(database.<Integer>write(tx -> tx.handle()
                            .execute(
                                    "update activity set due_at = due_at - ? * interval '1 second' where id = ?",
                                    SECONDS,
                                    UUID.fromString(activityId))))
                    .isEqualTo(1);
        }
    }

    private static boolean right(int student) {
        return student % 2 == 0;
    }

    @Test
    void theOtherRevealsInTimeAndEveryAnswerCountsOnce() throws Exception {
        TestServer here = nodes.here();
        NodeProcess node = nodes.process(data);
        ScriptedClass room = nodes.opened(new ScriptedClass(here, "Quiz on two"));
        List<String> questions = room.questions("two", 2);
        String classroomId = room.classroom().id();
        FaultyWire wire = nodes.opened(new FaultyWire(node.port()));
        Page host = nodes.page(here.admin(), classroomId);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            URI server = i < FAR ? wire.uri() : here.uri();
            pages.add(nodes.page(
                    nodes.guest(server, "Student " + i, room.classroom().joinCode()), classroomId));
        }
        await().atMost(PATIENCE)
                .until(() -> room.teacher().classrooms().get(classroomId).onlineCount() == STUDENTS + 1);
        // By the server that is about to die, so that its clock is the one that is set.
        LecternClient there = nodes.teacher(node.uri());
        Activity quiz = there.activities(classroomId)
                .create(new ActivityDraft(
                        ActivityKind.QUIZ,
                        "Two",
                        new ActivityDraft.Quiz(questions, null, null, SECONDS, null),
                        null,
                        null));
        Activity open = there.activities(classroomId).command(quiz.id(), Action.START);
        answer(pages.getFirst(), open, right(0));
        answer(pages.get(FAR), open, right(FAR));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(host.ears.heard(ActivityTally.class))
                        .last()
                        .satisfies(tally -> assertThat(tally.answeredBy())
                                .as("those of both servers")
                                .containsExactlyInAnyOrder(
                                        pages.getFirst().id(), pages.get(FAR).id())));

        node.kill();
        wire.leadTo(here.uri().getPort());
        answerAtLast(pages.getFirst(), open, right(0)); // it never heard that it was taken
        answerAtLast(pages.get(1), open, right(1));
        letTheTimePass(here, quiz.id());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages)
                        .allSatisfy(page -> assertThat(page.ears.heard(ActivityResult.class))
                                .filteredOn(told -> told.result().correctOption() != null)
                                .as("the first question, revealed once, though the clock died")
                                .hasSize(1)));
        Activity second = room.activities().command(quiz.id(), Action.NEXT);
        IntStream.range(0, STUDENTS).forEach(i -> answer(pages.get(i), second, right(i)));
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
}
