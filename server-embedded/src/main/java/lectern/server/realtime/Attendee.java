package lectern.server.realtime;

import java.util.UUID;

/**
 * Who stands behind a connection.
 *
 * @param sessionId the sign-in; when it ends the connection does
 * @param host whether they lead, and are told what only the host may know
 */
public record Attendee(UUID userId, UUID sessionId, String nickname, boolean host) {}
