package lectern.server.activity;

import java.time.Duration;
import java.util.UUID;

/** What the network takes. */
@FunctionalInterface
public interface Delays {

    /** From the server to someone's page and back, as it was measured last; zero where it is not known. */
    Duration roundTrip(UUID classroomId, UUID userId);
}
