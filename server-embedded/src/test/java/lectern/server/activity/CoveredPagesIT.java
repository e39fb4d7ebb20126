package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.client.ActivityClient;
import lectern.server.TestServer;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Eyes to the front: while the pages are covered, nothing runs that needs them. */
@ParameterizedClass
@EnumSource(Engine.class)
class CoveredPagesIT {
    private final Engine engine;
    private final TestServer server;
    private final ScriptedClass room;
    private final ActivityClient host;
    private int ids;

    CoveredPagesIT(Engine engine) {
        this.engine = engine;
        server = TestServer.start(engine);
        room = new ScriptedClass(server, "Covered");
        host = room.activities();
    }

    @BeforeEach
    void join() {
        room.join(1);
        room.connect();
    }

    @AfterEach
    void stop() {
        room.close();
        server.close();
    }

    private void say(TestSocket socket, String event) {
        String id = "e" + ++ids;
        socket.say("{\"type\":\"room_event\",\"id\":\"" + id + "\",\"payload\":{\"event\":\"" + event + "\"}}");
        JsonNode answer =
                socket.first(message -> message.path("id").asString("").equals(id));
        assertThat(answer.path("payload").path("event").asString("")).isEqualTo(event);
        // One speaker's words are taken in turn: once the next is answered, all that follows from this one is done.
        socket.say("{\"type\":\"custom_event\",\"id\":\"" + id + " done\",\"payload\":{\"name\":\"mark\"}}");
        socket.first(message -> message.path("id").asString("").equals(id + " done"));
    }

    private Activity quiz() {
        List<String> questions = room.questions("covered", 2);
        Activity quiz = host.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(questions, null, null, 60, Pace.LIVE), null, null));
        return host.command(quiz.id(), Action.START);
    }

    private List<String> heard(String event) {
        return room.pupils().getFirst().ears().heard().stream()
                .map(message -> message.path("payload").path("event").asString(""))
                .filter(event::equals)
                .toList();
    }

    @Test
    void theOpenQuestionStandsUntilTheyAreSeenAgain() {
        TestSocket teacher = room.open(room.teacher());
        String id = quiz().id();
        say(teacher, "paused");
        Activity held = host.get(id);
        assertThat(held.paused()).isTrue();
        assertThat(Objects.requireNonNull(held.quiz()).closesAt())
                .as("so it is not revealed by itself")
                .isNull();
        say(teacher, "paused");
        say(teacher, "resumed");
        assertThat(host.get(id).paused()).isFalse();
        assertThat(Objects.requireNonNull(host.get(id).quiz()).closesAt()).isNotNull();
    }

    /** A restart of a server that is alone uncovers the pages; what the cover held goes on with them. */
    @Test
    void whatStandsBehindACoverThatIsGoneGoesOn() {
        TestSocket teacher = room.open(room.teacher());
        String id = quiz().id();
        say(teacher, "paused");
        server.restart();
        ActivityClient again = server.admin().activities(room.classroom().id());
        assertThat(again.get(id).paused()).as("nobody is there yet").isTrue();
        TestSocket back = room.open(server.admin());
        if (engine == Engine.H2) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !again.get(id).paused());
            // A question that goes on uncovers the pages: that may come a moment after it is seen to go on.
            await().untilAsserted(() -> {
                say(back, "paused");
                assertThat(again.get(id).paused()).isTrue();
            });
        } else {
            back.firstEvent("paused");
            assertThat(again.get(id).paused()).isTrue();
        }
        say(back, "resumed");
        assertThat(again.get(id).paused()).isFalse();
        again.command(id, Action.PAUSE);
        assertThat(again.get(id).paused()).as("the teacher's own").isTrue();
    }

    @Test
    void whatTheTeacherStoppedOrMovedIsLeftAsItIs() {
        TestSocket teacher = room.open(room.teacher());
        String id = quiz().id();
        host.command(id, Action.PAUSE);
        say(teacher, "paused");
        say(teacher, "resumed");
        assertThat(host.get(id).paused()).as("stopped before").isTrue();
        host.command(id, Action.RESUME);
        say(teacher, "paused");
        host.command(id, Action.REVEAL);
        say(teacher, "resumed");
        assertThat(host.get(id).phase()).isEqualTo(ActivityPhase.REVEAL);
    }

    @Test
    void aQuestionThatBeginsOrGoesOnUncoversThem() {
        TestSocket teacher = room.open(room.teacher());
        String id = quiz().id();
        say(teacher, "paused");
        host.command(id, Action.RESUME);
        assertThat(host.get(id).paused()).isFalse();
        room.pupils().getFirst().ears().firstEvent("resumed");
        say(teacher, "paused");
        host.command(id, Action.SKIP);
        assertThat(host.get(id).paused()).isFalse();
        say(teacher, "hand_raised");
        room.pupils()
                .getFirst()
                .ears()
                .first(message -> message.path("id").asString("").equals("e" + ids + " done"));
        assertThat(heard("resumed")).hasSize(2);
    }

    @Test
    void aRaceStandsWithItsClock() {
        TestSocket teacher = room.open(room.teacher());
        Activity race = host.create(new ActivityDraft(
                ActivityKind.TYPING_RACE, "Go", null, new ActivityDraft.Race(null, "fox runs"), null));
        host.command(race.id(), Action.START);
        say(teacher, "paused");
        assertThat(host.get(race.id()).paused()).isTrue();
        say(teacher, "resumed");
        assertThat(host.get(race.id()).paused()).isFalse();
        assertThat(host.command(race.id(), Action.PAUSE).paused())
                .as("also on its own")
                .isTrue();
        assertThat(host.command(race.id(), Action.END).phase()).isEqualTo(ActivityPhase.ENDED);
    }

    @Test
    void aReadingWaits() {
        String article = room.teacher()
                .articles()
                .create(new ArticleDraft(
                        "The fox", null, null, null, null, null, true, List.of(SentenceDraft.of("One fox runs."))))
                .articleId();
        TestSocket teacher = room.open(room.teacher());
        Activity reading = host.create(
                new ActivityDraft(ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(article)));
        host.command(reading.id(), Action.START);
        say(teacher, "paused");
        say(teacher, "resumed");
        assertThat(playing(reading)).as("it did not play").isFalse();
        teacher.say("{\"type\":\"play_control\",\"id\":\"go\",\"payload\":{\"activityId\":\"" + reading.id()
                + "\",\"action\":\"play\",\"position\":0}}");
        teacher.first(message -> message.path("id").asString("").equals("go"));
        say(teacher, "paused");
        assertThat(playing(reading)).isFalse();
        JsonNode told = room.pupils()
                .getFirst()
                .ears()
                .first(message ->
                        message.path("payload").path("action").asString("").equals("pause"));
        assertThat(told.path("type").asString("")).isEqualTo("play_control");
        say(teacher, "resumed");
        assertThat(playing(reading)).isTrue();
    }

    private boolean playing(Activity reading) {
        return Objects.requireNonNull(host.get(reading.id()).reading()).playing();
    }
}
