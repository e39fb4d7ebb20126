package lectern.server.realtime;

import java.util.Set;
import java.util.UUID;
import lectern.model.identity.Permission;

/**
 * Who stands behind a connection.
 *
 * @param sessionId the sign-in; when it ends the connection does
 * @param host whether they lead, and are told what only the host may know
 * @param permissions what they held when they came; a role that changes ends its connections
 */
public record Attendee(UUID userId, UUID sessionId, String nickname, boolean host, Set<Permission> permissions) {}
