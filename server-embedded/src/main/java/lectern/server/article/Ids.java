package lectern.server.article;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What new rows bear. */
final class Ids {
    private Ids() {}

    /** In the order of creation, quick to make. */
    static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** As precise as both engines keep it. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
