package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import lectern.model.activity.Runner;
import lectern.model.client.ActivityClient;
import lectern.model.wire.FileLanguage;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass.Pupil;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a class does together beside a live quiz. */
@ParameterizedClass
@EnumSource(Engine.class)
class TogetherIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** Includes the moment of grace for who has left, and the server's next look. */
    private static final Duration LATER = Duration.ofSeconds(30);

    private final TestServer server;
    private final ScriptedClass room;
    private final String id;
    private final ActivityClient host;

    TogetherIT(Engine engine) {
        server = TestServer.start(engine);
        room = new ScriptedClass(server, "Together");
        id = room.classroom().id();
        host = room.activities();
    }

    @AfterEach
    void stop() {
        room.close();
        server.close();
    }

    private static void say(TestSocket socket, String type, String payload, String messageId) {
        socket.say("{\"type\":\"" + type + "\",\"id\":\"" + messageId + "\",\"payload\":" + payload + "}");
    }

    private static JsonNode reply(TestSocket socket, String messageId) {
        return socket.first(message -> message.path("id").asString("").equals(messageId));
    }

    private static JsonNode payload(JsonNode message) {
        return message.path("payload");
    }

    @Test
    void aRaceIsWonByWhoTypesAndNotByWhoSaysSo() {
        room.join(7);
        room.connect();
        TestSocket ann = room.pupils().get(0).ears();
        TestSocket ben = room.pupils().get(1).ears();
        TestSocket teacher = room.open(room.teacher());
        Activity race = host.create(race("fox\nruns"));
        assertThat(Objects.requireNonNull(race.race()).text()).isEqualTo("fox runs");
        say(ann, "activity_progress", progress(race, 1), "early");
        assertThat(payload(reply(ann, "early")).path("code").asString()).isEqualTo("CONFLICT");
        // Nobody can have typed so much of it by the time that it is said, however late that is.
        ScriptedClass others = new ScriptedClass(server, "Others");
        Activity endless = others.activities().create(race("fox ".repeat(400)));
        TestSocket cheat = others.open(server.guest("Cheat", others.classroom().joinCode()));
        others.activities().command(endless.id(), Action.START);

        Activity started = host.command(race.id(), Action.START);
        say(ann, "activity_progress", progress(race, 1), "still early");
        Instant startsAt =
                Objects.requireNonNull(Objects.requireNonNull(started.race()).startsAt());
        assertThat(Duration.between(started.serverTime(), startsAt))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(payload(reply(ann, "still early")).path("message").asString())
                .contains("not begun");
        say(teacher, "activity_progress", progress(race, 1), "host");
        assertThat(payload(reply(teacher, "host")).path("code").asString()).isEqualTo("FORBIDDEN");

        await().atMost(SOON).until(() -> Instant.now().isAfter(startsAt.plusMillis(50)));
        say(cheat, "activity_progress", progress(endless, 1_500), "cheat");
        assertThat(payload(reply(cheat, "cheat")).path("message").asString()).contains("300");
        others.close();
        say(ann, "activity_progress", progress(race, 1), "first");
        teacher.first(message -> message.path("type").asString("").equals("activity_race")
                && payload(message).path("of").asInt() == 7
                && payload(message).path("runners").path(0).path("chars").asInt() == 1);
        JsonNode last = payload(room.pupils()
                .get(6)
                .ears()
                .first(message -> payload(message)
                        .path("mine")
                        .path("nickname")
                        .asString("")
                        .equals("Pupil 6")));
        assertThat(last.path("rank").asInt())
                .as("level with all who have not begun")
                .isEqualTo(2);
        assertThat(last.path("runners").isEmpty()).isTrue();
        String now = "/api/classrooms/" + id + "/activities/current";
        JsonNode seen = Json.strict()
                .readTree(server.raw("GET", now, room.pupils().get(6).token(), null)
                        .response()
                        .body())
                .path("data")
                .path("race");
        assertThat(seen.path("runners").size()).isEqualTo(5);
        assertThat(seen.path("mine").path("nickname").asString(""))
                .as("at once for who comes back, though nobody moves")
                .isEqualTo("Pupil 6");
        assertThat(seen.path("rank").asInt()).isEqualTo(2);
        assertThat(Objects.requireNonNull(host.get(race.id()).race()).mine()).isNull();
        await().atMost(SOON).until(() -> Instant.now().isAfter(startsAt.plusMillis(600)));
        say(ann, "activity_progress", progress(race, 8), "home");
        teacher.first(message ->
                payload(message).path("runners").path(0).path("place").asInt(0) == 1);
        say(ben, "activity_progress", progress(race, 8), "second");
        room.pupils().subList(2, 7).forEach(ScriptedClass.Pupil::fall);
        // The others never ran; when the page has been away for its moment of grace, the race is over.
        say(ben, "activity_progress", progress(race, 8), "again");
        await().atMost(SOON)
                .until(() -> host.results(race.id()).runners().stream()
                                .filter(runner -> runner.place() != null)
                                .count()
                        == 2);
        if (host.get(race.id()).phase() != ActivityPhase.ENDED) {
            host.command(race.id(), Action.END);
        }
        List<Runner> runners = host.results(race.id()).runners();
        assertThat(runners).extracting(Runner::place).startsWith(1, 2, null).hasSize(7);
        assertThat(runners.getFirst().nickname()).isEqualTo("Pupil 0");
        assertThat(runners.getFirst().wpm()).isBetween(1, 300);
        assertThat(new String(host.resultsCsv(race.id(), FileLanguage.EN), java.nio.charset.StandardCharsets.UTF_8)
                        .lines())
                .hasSize(8);
        assertThat(new String(host.resultsCsv(race.id(), FileLanguage.ZH), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFF名次,昵称,字符数,");
    }

    private static ActivityDraft race(String text) {
        return new ActivityDraft(ActivityKind.TYPING_RACE, "Go", null, new ActivityDraft.Race(null, text), null);
    }

    private static String progress(Activity race, int chars) {
        return "{\"activityId\":\"" + race.id() + "\",\"chars\":" + chars + ",\"errors\":0,\"elapsedMillis\":1}";
    }

    @Test
    void theHostLeadsAReadingAndWhoComesLateLandsThere() {
        room.join(2);
        Pupil ann = room.pupils().get(0);
        ann.connect();
        TestSocket teacher = room.open(room.teacher());
        Activity reading = host.create(new ActivityDraft(
                ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(room.article())));
        assertThat(reading.title()).isEqualTo("The fox");
        String play = "{\"activityId\":\"" + reading.id() + "\",\"action\":\"play\",\"position\":%d,\"rate\":0.8}";
        say(teacher, "play_control", play.formatted(0), "lobby");
        assertThat(payload(reply(teacher, "lobby")).path("code").asString()).isEqualTo("CONFLICT");
        host.command(reading.id(), Action.START);
        say(ann.ears(), "play_control", play.formatted(0), "student");
        assertThat(payload(reply(ann.ears(), "student")).path("code").asString())
                .isEqualTo("FORBIDDEN");
        say(teacher, "play_control", play.formatted(2), "beyond");
        assertThat(payload(reply(teacher, "beyond")).path("message").asString()).contains("2 sentences");
        say(teacher, "play_control", play.formatted(0).replace("0.8", "0.4"), "slow");
        assertThat(payload(reply(teacher, "slow")).path("message").asString())
                .isEqualTo("rate: must be greater than or equal to 0.5");
        say(teacher, "play_control", play.formatted(0).replace("0.8", "2.1"), "fast");
        assertThat(payload(reply(teacher, "fast")).path("message").asString())
                .isEqualTo("rate: must be less than or equal to 2");
        say(teacher, "play_control", play.formatted(0), "go");
        assertThat(payload(ann.ears().first("play_control")).path("action").asString())
                .isEqualTo("play");
        assertThat(payload(reply(teacher, "go")).path("at").asString()).isNotEmpty();
        String sync = "{\"activityId\":\"" + reading.id() + "\",\"position\":%d}";
        say(teacher, "progress_sync", sync.formatted(1), "on");
        assertThat(payload(ann.ears().first("progress_sync")).path("position").asInt())
                .isEqualTo(1);
        say(ann.ears(), "progress_sync", sync.formatted(0), "mine");
        JsonNode hers = teacher.first(
                message -> payload(message).path("userId").asString("").equals(ann.userId())
                        && message.path("type").asString("").equals("progress_sync"));
        assertThat(payload(hers).path("position").asInt(-1)).isZero();

        Pupil late = room.pupils().get(1);
        late.connect();
        JsonNode there =
                payload(late.ears().first("activity_state")).path("activity").path("reading");
        assertThat(there.path("position").asInt()).isEqualTo(1);
        assertThat(there.path("playing").asBoolean(false)).isTrue();
        assertThat(there.path("rate").asDouble()).isEqualTo(0.8);
        host.command(reading.id(), Action.END);
        assertThat(host.list(1, 20).items().getFirst().participants()).isEqualTo(1);
        assertThat(new String(host.resultsCsv(reading.id(), FileLanguage.EN), java.nio.charset.StandardCharsets.UTF_8)
                        .lines())
                .as("who took part")
                .hasSize(2)
                .last()
                .asString()
                .contains("Pupil 0");
    }

    /** Whoever was missing has gone for good, and nobody acts: what waits for all who are there goes on all the same. */
    @Test
    void whatWaitsForSomeoneWhoLeavesGoesOn() {
        room.join(2);
        room.connect();
        Pupil ann = room.pupils().getFirst();
        Pupil ben = room.pupils().getLast();
        List<String> ids = room.questions("waiting", 1);
        Activity quiz = host.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(ids, null, null, 0, null), null, null));
        host.command(quiz.id(), Action.START);
        assertThat(ann.answer(quiz.id(), 1, ann.question(1), true).status()).isEqualTo(200);
        ben.fall();
        await().atMost(LATER).until(() -> host.get(quiz.id()).phase() == ActivityPhase.REVEAL);
        host.command(quiz.id(), Action.END);

        ben.connect();
        Activity race = host.create(race("ab"));
        Instant startsAt = Objects.requireNonNull(
                Objects.requireNonNull(host.command(race.id(), Action.START).race())
                        .startsAt());
        await().atMost(SOON).until(() -> Instant.now().isAfter(startsAt.plusMillis(500)));
        say(ann.ears(), "activity_progress", progress(race, 2), "through");
        await().atMost(SOON)
                .until(() -> Objects.requireNonNull(host.get(race.id()).race()).runners().stream()
                        .anyMatch(runner -> runner.place() != null));
        assertThat(host.get(race.id()).phase()).isEqualTo(ActivityPhase.RUNNING);
        ben.fall();
        await().atMost(LATER).until(() -> host.get(race.id()).phase() == ActivityPhase.ENDED);
    }

    /** All have answered while the clock stood: the answer is shown when it runs again. */
    @Test
    void whoAnswersDuringAPauseIsNotWaitedFor() {
        room.join(1);
        room.connect();
        Pupil ann = room.pupils().getFirst();
        List<String> ids = room.questions("paused", 1);
        Activity quiz = host.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(ids, null, null, 0, null), null, null));
        host.command(quiz.id(), Action.START);
        host.command(quiz.id(), Action.PAUSE);
        assertThat(ann.answer(quiz.id(), 1, ann.question(1), true).status()).isEqualTo(200);
        assertThat(host.command(quiz.id(), Action.RESUME).phase()).isEqualTo(ActivityPhase.RUNNING);
        await().atMost(LATER).until(() -> host.get(quiz.id()).phase() == ActivityPhase.REVEAL);
    }

    /** In the lobby and before an answer nothing is given away; at the end each finds the own place. */
    @Test
    void aQuizAtOnesOwnPaceTellsTheRightOptionOnlyOfWhatIsAnswered() {
        room.join(2);
        List<String> ids = room.questions("own", 2);
        Activity quiz = host.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(ids, null, null, null, Pace.SELF), null, null));
        Pupil ann = room.pupils().getFirst();
        String path = "/activities/" + quiz.id();
        assertThat(ann.get(path).body()).doesNotContain("correctOption", "questions");
        host.command(quiz.id(), Action.START);
        assertThat(ann.get(path).body()).contains("questions").doesNotContain("correctOption");
        JsonNode first = ann.get(path).data().path("quiz").path("questions").path(0);
        assertThat(ann.answer(quiz.id(), 1, first, true).status()).isEqualTo(200);
        JsonNode mine = ann.get(path).data().path("quiz").path("mine");
        assertThat(mine).hasSize(1);
        assertThat(mine.path(0).path("explanation").asString("")).isNotEmpty();
        host.command(quiz.id(), Action.END);
        JsonNode ended = ann.get(path).data().path("quiz");
        assertThat(ended.path("mine")).hasSize(2);
        assertThat(ended.path("standing").path("rank").asInt()).isEqualTo(1);
        assertThat(ended.path("counted").asInt()).isEqualTo(2);
        assertThat(Objects.requireNonNull(host.get(quiz.id()).quiz()).standing())
                .isNull();
    }

    /** It is found as ended, with none of its questions: the teacher may ask them yet. */
    @Test
    void aQuizAtOnesOwnPaceThatEndsInItsLobbyIsFoundAndGivesNothingAway() {
        room.join(1);
        room.connect();
        List<String> ids = room.questions("unbegun", 2);
        Activity quiz = host.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(ids, null, null, null, Pace.SELF), null, null));
        host.command(quiz.id(), Action.END);
        Pupil ann = room.pupils().getFirst();
        JsonNode told = payload(ann.ears()
                        .first(message -> payload(message)
                                .path("activity")
                                .path("phase")
                                .asString("")
                                .equals("ended")))
                .path("activity");
        JsonNode found = ann.get("/activities/" + quiz.id()).data();
        assertThat(found.path("phase").asString("")).isEqualTo("ended");
        for (JsonNode ended : List.of(told, found)) {
            assertThat(ended.path("quiz").path("total").asInt()).isEqualTo(2);
            assertThat(ended.toString()).doesNotContain("Question 0", ScriptedClass.RIGHT, "correctOption");
        }
        assertThat(ann.get("/activities").body()).contains(quiz.id());
    }
}
