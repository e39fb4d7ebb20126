package lectern.server.http;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;

/**
 * The signed-in person behind a request.
 *
 * @param sessionId the sign-in that the token belongs to; it can be ended while the token still runs
 * @param permissions what the role holds at this moment, or less where a second factor is still to be set up
 * @param expiresAt when the access token ends
 */
public record Caller(UUID userId, UUID sessionId, Role role, Set<Permission> permissions, Instant expiresAt) {

    /** Whether the caller holds the permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
