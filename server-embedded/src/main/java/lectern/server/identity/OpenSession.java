package lectern.server.identity;

import java.time.Instant;
import java.util.UUID;
import lectern.model.identity.SessionInfo;
import org.jspecify.annotations.Nullable;

/** A row of {@code session} that goes on, as its owner sees it. */
public record OpenSession(
        UUID id, @Nullable String deviceId, String address, String userAgent, Instant createdAt, Instant lastActiveAt) {

    SessionInfo info(boolean current) {
        return new SessionInfo(
                id.toString(),
                current,
                true,
                deviceId,
                address,
                userAgent,
                createdAt,
                lastActiveAt,
                lastActiveAt.plus(SessionService.REFRESH_LIFE));
    }
}
