package lectern.server.realtime;

import java.time.Instant;
import java.util.UUID;

/** Someone's page was connected to a channel at this time. */
public record Sighting(UUID channelId, UUID userId, Instant at) {}
