package lectern.server.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code session}, whether it goes on or not, for an export of all that is held. */
public record PastSession(
        UUID id,
        @Nullable String deviceId,
        String address,
        String userAgent,
        Instant createdAt,
        Instant lastActiveAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {}
