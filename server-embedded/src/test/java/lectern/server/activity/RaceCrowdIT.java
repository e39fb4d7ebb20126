package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.server.TestServer;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A typing race of a whole school: everyone arrives, has a place of their own, and hears of it. */
class RaceCrowdIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "fox runs";

    @ParameterizedTest
    @CsvSource({"H2, 300", "POSTGRESQL, 60"})
    void everyoneArrivesAndHasAPlace(Engine engine, int crowd) {
        try (TestServer server = TestServer.start(engine);
                ScriptedClass room = new ScriptedClass(server, "Race")) {
            room.join(crowd);
            room.connect();
            TestSocket teacher = room.open(room.teacher());
            Activity race = room.activities()
                    .create(new ActivityDraft(
                            ActivityKind.TYPING_RACE, "Go", null, new ActivityDraft.Race(null, TEXT), null));
            Activity started = room.activities().command(race.id(), Action.START);
            Instant startsAt = Objects.requireNonNull(
                    Objects.requireNonNull(started.race()).startsAt());
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(startsAt.plusMillis(1_000)));
            run(room, race, TEXT.length() / 2);
            teacher.first(message -> message.path("type").asString("").equals("activity_race")
                    && runners(message).size() == crowd
                    && runners(message)
                            .valueStream()
                            .allMatch(runner -> runner.path("chars").asInt() > 0));
            run(room, race, TEXT.length());
            await().atMost(PATIENCE)
                    .until(() -> room.activities().get(race.id()).phase() == ActivityPhase.ENDED);
            List<Integer> places = room.activities().results(race.id()).runners().stream()
                    .map(runner -> Objects.requireNonNull(runner.place()))
                    .toList();
            assertThat(places).hasSize(crowd).startsWith(1);
            IntStream.range(1, crowd)
                    .forEach(i -> assertThat(places.get(i))
                            .as("the next one, or that of who came in the same millisecond")
                            .isIn(i + 1, places.get(i - 1)));
        }
    }

    private static JsonNode runners(JsonNode message) {
        return message.path("payload").path("runners");
    }

    private static void run(ScriptedClass room, Activity race, int chars) {
        room.each(pupil -> {
            pupil.ears()
                    .say("{\"type\":\"activity_progress\",\"id\":\"at " + chars + "\",\"payload\":{\"activityId\":\""
                            + race.id() + "\",\"chars\":" + chars + ",\"errors\":0,\"elapsedMillis\":1}}");
            return pupil;
        });
    }
}
