package lectern.server.realtime;

import java.util.UUID;
import lectern.server.http.Caller;

/**
 * Who stands behind a connection.
 *
 * @param caller who it was when they came; when the sign-in ends the connection does, and when what they may do changes
 *     they come anew
 * @param host whether they lead, and are told what only the host may know
 */
public record Attendee(Caller caller, String nickname, boolean host) {
    public UUID userId() {
        return caller.userId();
    }

    /** The sign-in. */
    public UUID sessionId() {
        return caller.sessionId();
    }
}
