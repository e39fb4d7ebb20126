package lectern.server.http;

import java.time.Instant;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;

/**
 * The signed-in person behind a request.
 *
 * @param sessionId the sign-in that the token belongs to; it can be ended while the token still runs
 * @param expiresAt when the access token ends
 */
public record Caller(UUID userId, UUID sessionId, Role role, Instant expiresAt) {

    /** Whether the caller's role holds the permission. */
    public boolean may(Permission permission) {
        return role.permissions().contains(permission);
    }
}
