package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private static final UUID ROOM = new UUID(1, 1);
    private static final UUID NEAR = new UUID(2, 1);
    private static final UUID FAR = new UUID(2, 2);
    private static final UUID FRESH = new UUID(2, 3);
    private static final UUID CRAWLING = new UUID(2, 4);

    private final Map<UUID, Duration> measured = Map.of(NEAR, Duration.ofMillis(40), CRAWLING, Duration.ofSeconds(9));
    private final Delays delays =
            new Delays((room, user) -> measured.getOrDefault(user, Duration.ZERO), room -> Set.of(FAR, NEAR));

    @Test
    void whoIsOnAnotherServerIsGivenTheLongest() {
        assertThat(delays.of(ROOM, NEAR)).as("measured here, too").isEqualTo(Duration.ofMillis(40));
        assertThat(delays.of(ROOM, FAR)).isEqualTo(Scoring.LONGEST_DELAY);
        assertThat(delays.of(ROOM, FRESH)).as("here, and not measured yet").isZero();
        assertThat(delays.of(ROOM, CRAWLING)).isEqualTo(Scoring.LONGEST_DELAY);
    }

    @Test
    void theSlowestOfThemIsWaitedFor() {
        assertThat(delays.longest(ROOM, Set.of(NEAR, FRESH))).isEqualTo(Duration.ofMillis(40));
        assertThat(delays.longest(ROOM, Set.of(NEAR, FAR))).isEqualTo(Scoring.LONGEST_DELAY);
        assertThat(delays.longest(ROOM, Set.of())).isZero();
    }
}
