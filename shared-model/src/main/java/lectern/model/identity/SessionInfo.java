package lectern.model.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that goes on (001).
 *
 * @param current whether it is the one that asks
 * @param lastActivity when its tokens were last renewed, at most a quarter of an hour ago while it is used
 * @param expiresAt when it ends if it is not used
 */
public record SessionInfo(
        String id,
        boolean current,
        boolean isActive,
        @Nullable String deviceId,
        String ipAddress,
        String userAgent,
        Instant createdAt,
        Instant lastActivity,
        Instant expiresAt) {}
