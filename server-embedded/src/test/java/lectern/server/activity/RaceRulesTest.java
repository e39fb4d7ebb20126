package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Pace;
import lectern.model.activity.Runner;
import lectern.model.realtime.ActivityProgress;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;

class RaceRulesTest {
    private static final UUID RACE = UUID.randomUUID();
    private static final int LENGTH = 100;

    private static Participant at(int chars) {
        return new Participant(RACE, new UUID(0, 1), "Ann", chars, 0, 0, false);
    }

    private static Participant step(int before, int chars, Duration since, Duration roundTrip) {
        return RaceRules.step(at(before), new ActivityProgress(RACE.toString(), chars, 2, 0), LENGTH, since, roundTrip);
    }

    @Test
    void countsByTheServersClockWithoutTheWayThroughTheNetwork() {
        Participant half = step(10, 50, Duration.ofSeconds(10), Duration.ofMillis(400));
        assertThat(half.chars()).isEqualTo(50);
        assertThat(half.elapsedMs()).isEqualTo(9_800);
        assertThat(half.finished()).isFalse();
        assertThat(step(50, LENGTH, Duration.ofSeconds(20), Duration.ofSeconds(9))
                        .elapsedMs())
                .as("two seconds at most")
                .isEqualTo(19_000);
        assertThat(step(50, LENGTH, Duration.ofSeconds(20), Duration.ZERO).finished())
                .isTrue();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> step(0, 1, Duration.ofMillis(-1), Duration.ZERO))
                .hasMessageContaining("begun");
        assertThatThrownBy(() -> step(9, 8, Duration.ofSeconds(9), Duration.ZERO))
                .hasMessageContaining("further");
        assertThatThrownBy(() -> step(0, 101, Duration.ofHours(1), Duration.ZERO))
                .hasMessageContaining("100");
        assertThat(step(0, LENGTH, Duration.ofSeconds(4), Duration.ZERO).finished())
                .as("300 words a minute are 25 characters a second")
                .isTrue();
        assertThatThrownBy(() -> step(0, LENGTH, Duration.ofMillis(3_900), Duration.ZERO))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("300");
        assertThat(step(0, LENGTH, Duration.ofMillis(3_900), Duration.ofMillis(100))
                        .finished())
                .isTrue();
    }

    @Test
    void aRaceThatIsHeldGoesOnWithTheTimeThatItHad() {
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
        ActivityRow race = ActivityRow.of(
                        RACE,
                        UUID.randomUUID(),
                        true,
                        ActivityKind.TYPING_RACE,
                        Pace.LIVE,
                        "Race",
                        0,
                        0,
                        null,
                        "fox",
                        start,
                        Stand.LOBBY)
                .at(Stand.running(0, start).due(start.plus(RaceRules.LONGEST)));
        ActivityRow held = held(race, true, start.plusSeconds(20));
        assertThat(held.paused()).isTrue();
        assertThat(held.dueAt()).isNull();
        assertThat(RaceRules.sinceStart(held, start.plusSeconds(90))).isEqualTo(Duration.ofSeconds(20));
        assertThat(RaceRules.hold(held, true, start.plusSeconds(90)))
                .as("it stands already")
                .isNull();
        ActivityRow on = held(held, false, start.plusSeconds(100));
        assertThat(RaceRules.sinceStart(on, start.plusSeconds(105))).isEqualTo(Duration.ofSeconds(25));
        assertThat(on.dueAt()).isEqualTo(start.plusSeconds(80).plus(RaceRules.LONGEST));

        ActivityRow before = held(held(race, true, start.minusSeconds(2)), false, start.plusSeconds(60));
        assertThat(before.opensAt()).as("two seconds are left to the start").isEqualTo(start.plusSeconds(62));
    }

    private static ActivityRow held(ActivityRow race, boolean stops, Instant now) {
        return race.at(Objects.requireNonNull(RaceRules.hold(race, stops, now)));
    }

    @Test
    void placesAreByTimeAndWhoIsUnderWayIsByDistance() {
        List<Runner> runners = RaceRules.runners(List.of(
                new Participant(RACE, new UUID(0, 1), "Ann", 40, 0, 9_000, false),
                new Participant(RACE, new UUID(0, 2), "Ben", 100, 25, 12_000, true),
                new Participant(RACE, new UUID(0, 3), "Carl", 60, 0, 9_000, false),
                new Participant(RACE, new UUID(0, 4), "Dora", 100, 0, 10_000, true),
                new Participant(RACE, new UUID(0, 5), "Eve", 100, 0, 12_000, true),
                new Participant(RACE, new UUID(0, 6), "Finn", 0, 0, 0, false)));
        assertThat(runners).extracting(Runner::nickname).containsExactly("Dora", "Ben", "Eve", "Carl", "Ann", "Finn");
        assertThat(runners).extracting(Runner::place).containsExactly(1, 2, 2, null, null, null);
        assertThat(RaceRules.ranks(runners)).containsExactly(1, 2, 2, 4, 5, 6);
        assertThat(runners.get(1).wpm()).isEqualTo(100);
        assertThat(runners.get(1).accuracy()).isEqualTo(0.8);
        assertThat(runners.getLast().wpm()).isZero();
        assertThat(RaceRules.text("  One\r\n\ttwo  three ")).isEqualTo("One two three");
    }
}
