package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Pace;
import lectern.model.identity.Role;
import lectern.model.realtime.ActivityProgress;
import lectern.model.wire.DomainException;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.http.Caller;
import lectern.server.realtime.Attendee;
import lectern.server.realtime.ChannelLimits;
import lectern.server.realtime.Channels;
import lectern.server.realtime.Sender;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaceTrackIT {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID ANN = new UUID(2, 1);

    private static ActivityRow race() {
        return ActivityRow.of(
                new UUID(3, 1),
                ROOM,
                true,
                ActivityKind.TYPING_RACE,
                Pace.LIVE,
                "Race",
                0,
                0,
                null,
                "fox runs",
                NOW,
                Stand.running(0, NOW.minusSeconds(60)));
    }

    /** What the host has been told at the end is all that there is. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothingIsWrittenAfterTheEnd(Engine engine) {
        try (TestDatabase test = TestDatabase.open(engine);
                Channels channels = Channels.on(
                        test.database(),
                        ChannelLimits.standard(),
                        new Bodies(Json.strict()),
                        new SimpleMeterRegistry(),
                        CLOCK,
                        sightings -> {})) {
            ActivityRow race = race();
            test.database().write(tx -> {
                tx.handle().createUpdate("""
                                insert into account (id, username, username_key, role, tier, status, created_at, updated_at)
                                values (:id, 'host', 'host', 'teacher', 'free', 'active', :now, :now)
                                """).bind("id", ANN).bind("now", NOW).execute();
                tx.handle()
                        .createUpdate("""
                                insert into classroom (id, name, host_id, join_code, is_public, approval_required,
                                    keep_chat, synchronised, created_at, code_until)
                                values (:id, 'Room', :host, '123456', false, false, true, true, :now, :now)
                                """)
                        .bind("id", ROOM)
                        .bind("host", ANN)
                        .bind("now", NOW)
                        .execute();
                return tx.dao(ActivityDao.class).insert(race);
            });
            RaceTrack track = new RaceTrack(test.database(), channels, ended -> {}, CLOCK);
            Caller caller = new Caller(ANN, ANN, Role.STUDENT, Set.of(), Instant.MAX);
            Sender ann = new Sender(ROOM, new Attendee(caller, "Ann", false), null);
            assertThat(track.step(ann, progress(race, 2))).isTrue();
            track.tell(race.id());
            assertThat(chars(test, race)).isEqualTo(2);

            RaceTrack late =
                    new RaceTrack(test.database(), channels, ended -> {}, Clock.offset(CLOCK, Duration.ofSeconds(1)));
            assertThat(late.step(ann, progress(race, 5))).isTrue();
            test.database()
                    .write(tx -> tx.dao(ActivityDao.class)
                            .update(race.at(race.stand().ended(NOW)), 1));
            late.tell(race.id());
            assertThat(chars(test, race)).as("a step that was on its way").isEqualTo(2);
            assertThatThrownBy(() -> late.step(ann, progress(race, 8))).isInstanceOf(DomainException.class);
            assertThat(chars(test, race)).isEqualTo(2);
        }
    }

    private static ActivityProgress progress(ActivityRow race, int chars) {
        return new ActivityProgress(race.id().toString(), chars, 0, 0);
    }

    private static int chars(TestDatabase test, ActivityRow race) {
        List<Participant> all =
                test.database().read(tx -> tx.dao(ParticipantDao.class).all(race.id()));
        assertThat(all).hasSize(1);
        return all.getFirst().chars();
    }
}
