package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    private static final Instant OPEN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant CLOSE = OPEN.plusSeconds(20);

    @ParameterizedTest
    @CsvSource({
        "true, 0, 20, 1000",
        "true, 10000, 20, 750",
        "true, 20000, 20, 500",
        "true, 21500, 20, 500",
        "true, 99999, 0, 1000",
        "false, 0, 20, 0",
        "false, 0, 0, 0"
    })
    void halfForBeingRightAndHalfForBeingEarly(boolean right, long elapsedMs, int seconds, int points) {
        assertThat(Scoring.points(right, elapsedMs, seconds)).isEqualTo(points);
    }

    /** The student's own clock takes off what the network took, and no more. */
    @ParameterizedTest
    @CsvSource({"4000, 0, 5000", "4700, 400, 4700", "1, 400, 4600", "9000, 400, 5000", "0, 60000, 3000"})
    void theNetworksDelayIsMadeUpFor(long claimed, long roundTrip, long counted) {
        assertThat(Scoring.elapsed(OPEN, CLOSE, null, OPEN.plusSeconds(5), claimed, Duration.ofMillis(roundTrip)))
                .isEqualTo(counted);
    }

    @Test
    void lateIsLateButNotByTheNetworksFault() {
        Instant late = CLOSE.plusMillis(1_900);
        assertThatThrownBy(() -> Scoring.elapsed(OPEN, CLOSE, null, late, 0, Duration.ofMillis(1_800)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("over");
        assertThat(Scoring.elapsed(OPEN, CLOSE, null, late, 0, Duration.ofSeconds(9)))
                .isEqualTo(19_900);
        assertThatThrownBy(() -> Scoring.elapsed(OPEN, CLOSE, null, late.plusMillis(200), 0, Duration.ofSeconds(9)))
                .as("two seconds at most")
                .isInstanceOf(DomainException.class);
    }

    @Test
    void whatWasOnItsWayWhenTheClockWasStoppedCountsAtThatMoment() {
        assertThat(Scoring.elapsed(OPEN, null, Duration.ofSeconds(7), OPEN.plusSeconds(300), 300_000, Duration.ZERO))
                .isEqualTo(7_000);
    }
}
