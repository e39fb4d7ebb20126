package lectern.server.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token, known by its hash only.
 *
 * @param rotatedAt when it was used, null while it is the current one
 */
public record RefreshTokenRow(
        String tokenHash,
        UUID sessionId,
        Instant expiresAt,
        @Nullable Instant rotatedAt) {
    /** Without the hash: records end up in logs. */
    @Override
    public String toString() {
        return "RefreshTokenRow[" + sessionId + "]";
    }
}
