package lectern.server;

import static lectern.server.TwoNodes.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Runner;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.JoinRequest;
import lectern.model.client.LecternClient;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationType;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.realtime.ActivityProgress;
import lectern.model.realtime.ActivityRace;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.NotificationPush;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.server.TwoNodes.Ears;
import lectern.server.TwoNodes.Page;
import lectern.server.activity.ScriptedClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class does while its teacher is on one server and a student on another. */
@SuppressWarnings("NullAway.Init") // started before the tests
class TwoNodesTogetherIT {
    private static TwoNodes nodes;
    private static LecternServer there;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        nodes = new TwoNodes();
        there = nodes.another(data);
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    /** A class whose teacher is here. */
    private static ScriptedClass room(String name) {
        return nodes.opened(new ScriptedClass(nodes.here(), name));
    }

    private static LecternClient far(String nickname, ScriptedClass room) {
        return nodes.guest(there.localUri(), nickname, room.classroom().joinCode());
    }

    private static void allAreThere(ScriptedClass room, int count) {
        String id = room.classroom().id();
        await().atMost(PATIENCE).until(() -> room.teacher().classrooms().get(id).onlineCount() == count);
    }

    @Test
    void handsPauseAndNotificationsGoAcross() {
        ScriptedClass room = room("Hands on two");
        String classroomId = room.classroom().id();
        Page host = nodes.page(nodes.here().admin(), classroomId);
        Page page = nodes.page(far("Far away", room), classroomId);
        Ears personal = nodes.personal(page.client);
        allAreThere(room, 2);
        await().atMost(PATIENCE).until(() -> personal.events().contains(RoomEvent.Kind.WELCOME));

        page.channel.send(new RoomEvent(RoomEvent.Kind.HAND_RAISED, null, null), "hand");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(host.ears.heard(RoomEvent.class))
                        .filteredOn(event -> event.event() == RoomEvent.Kind.HAND_RAISED)
                        .extracting(RoomEvent::userId)
                        .containsExactly(page.id()));
        host.channel.send(new RoomEvent(RoomEvent.Kind.PAUSED, null, null), "pause");
        await().atMost(PATIENCE).until(() -> page.ears.events().contains(RoomEvent.Kind.PAUSED));

        Classroom other =
                nodes.here().admin().classrooms().create(new ClassroomDraft("Other", ClassroomConfig.initial()));
        room.teacher().classrooms().invite(new InviteRequest(other.id(), List.of(page.id()), null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(personal.heard(NotificationPush.class))
                        .extracting(NotificationPush::notification)
                        .filteredOn(Objects::nonNull)
                        .extracting(Notification::type)
                        .containsExactly(NotificationType.CLASSROOM_INVITE));
    }

    /** Also to the wall of a class that the student joined on the other server a moment ago. */
    @Test
    void stepsOfWorkReachTheOwnPagesAndTheWallOnTheOther() {
        ScriptedClass room = room("Wall on two");
        room.questions("walled", 5);
        Page host = nodes.page(nodes.teacher(there.localUri()), room.classroom().id());
        // The same device is the same person.
        LecternClient student = nodes.guest(nodes.here().uri(), "Walks about", null);
        LecternClient sameThere = nodes.guest(there.localUri(), "Walks about", null);
        Ears personal = nodes.personal(sameThere);
        await().atMost(PATIENCE)
                .until(() -> personal.events().contains(RoomEvent.Kind.WELCOME)
                        && host.ears.events().contains(RoomEvent.Kind.WELCOME));
        Challenge challenge = Objects.requireNonNull(student.play().next("walled"));
        answer(sameThere, challenge, 0);
        String joinCode = room.classroom().joinCode();
        student.classrooms().join(new JoinRequest(joinCode, null));
        answer(sameThere, challenge, 1);
        awaitAnswered(host.ears, 2);
        answer(student, challenge, 2);
        awaitAnswered(personal, 3);
    }

    private static void awaitAnswered(Ears ears, int count) {
        await().atMost(PATIENCE)
                .until(() -> ears.heard(SessionUpdate.class).stream()
                        .map(SessionUpdate::challenge)
                        .anyMatch(state -> state != null && state.answered() == count));
    }

    private static void answer(LecternClient student, Challenge challenge, int index) {
        var question = challenge.questions().get(index).question();
        student.play()
                .answer(new AnswerRequest(
                        challenge.challengeId(),
                        question.id(),
                        question.options().getFirst().id(),
                        1,
                        index,
                        null));
    }

    @Test
    void aRaceIsRunOnBoth() {
        ScriptedClass room = room("Race on two");
        String classroomId = room.classroom().id();
        Page host = nodes.page(nodes.here().admin(), classroomId);
        Page near = nodes.page(
                nodes.guest(nodes.here().uri(), "Near", room.classroom().joinCode()), classroomId);
        Page far = nodes.page(far("Far", room), classroomId);
        allAreThere(room, 3);
        Activity race = room.activities()
                .create(new ActivityDraft(
                        ActivityKind.TYPING_RACE, "Go", null, new ActivityDraft.Race(null, "fox"), null));
        Instant startsAt = Objects.requireNonNull(Objects.requireNonNull(
                        room.activities().command(race.id(), Action.START).race())
                .startsAt());
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(startsAt.plusMillis(500)));
        far.channel.send(new ActivityProgress(race.id(), 2, 0, 1), "two");
        for (Page page : List.of(host, near)) {
            await().atMost(PATIENCE)
                    .until(() -> page.ears.heard(ActivityRace.class).stream()
                            .flatMap(told -> told.runners().stream())
                            .anyMatch(runner -> runner.userId().equals(far.id()) && runner.chars() == 2));
        }
        far.channel.send(new ActivityProgress(race.id(), 3, 0, 1), "three");
        await().atMost(PATIENCE)
                .until(() -> room.activities().results(race.id()).runners().stream()
                        .anyMatch(runner -> runner.place() != null));
        near.channel.send(new ActivityProgress(race.id(), 3, 0, 1), "three");
        await().atMost(PATIENCE).until(() -> room.activities().get(race.id()).phase() == ActivityPhase.ENDED);
        assertThat(room.activities().results(race.id()).runners())
                .extracting(Runner::nickname, Runner::place)
                .containsExactly(tuple("Far", 1), tuple("Near", 2));
    }

    @Test
    void aReadingIsLedAcrossAndWhoComesLateLandsThere() {
        ScriptedClass room = room("Reading on two");
        String classroomId = room.classroom().id();
        Page host = nodes.page(nodes.here().admin(), classroomId);
        Page far = nodes.page(far("Reads far", room), classroomId);
        allAreThere(room, 2);
        List<SentenceDraft> sentences = List.of(SentenceDraft.of("One fox runs."), SentenceDraft.of("Two sleep."));
        String article = room.teacher()
                .articles()
                .create(new ArticleDraft("The fox", null, null, null, null, null, true, sentences))
                .articleId();
        Activity reading = room.activities()
                .create(new ActivityDraft(
                        ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(article)));
        room.activities().command(reading.id(), Action.START);
        host.channel.send(new PlayControl(reading.id(), PlayControl.Action.SEEK, 1, null, null), "on");
        await().atMost(PATIENCE)
                .until(() -> far.ears.heard(PlayControl.class).stream().anyMatch(told -> told.position() == 1));
        far.channel.send(new ProgressSync(reading.id(), 1, null, null), "mine");
        await().atMost(PATIENCE)
                .until(() -> host.ears.heard(ProgressSync.class).stream()
                        .anyMatch(told -> far.id().equals(told.userId()) && told.position() == 1));
        Page late = nodes.page(far("Comes late", room), classroomId);
        await().atMost(PATIENCE)
                .until(() -> late.ears.heard(ActivityState.class).stream()
                        .map(state -> state.activity().reading())
                        .anyMatch(led -> led != null && led.position() == 1));
    }
}
