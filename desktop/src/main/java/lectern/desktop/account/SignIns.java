package lectern.desktop.account;

import java.util.List;
import lectern.model.client.LecternClient;
import lectern.model.identity.SessionInfo;

/** Somebody's sign-ins on the server: one's own, or, for who may, another person's. */
public interface SignIns {
    /** The newest first. */
    List<SessionInfo> list();

    void end(String sessionId);

    /**
     * Ends all but the one by which it is asked.
     *
     * @return how many
     */
    int endOthers();

    static SignIns own(LecternClient client) {
        return new SignIns() {
            @Override
            public List<SessionInfo> list() {
                return client.identity().sessions();
            }

            @Override
            public void end(String sessionId) {
                client.identity().endSession(sessionId);
            }

            @Override
            public int endOthers() {
                return client.identity().endOtherSessions().ended();
            }
        };
    }

    static SignIns of(LecternClient client, String userId) {
        return new SignIns() {
            @Override
            public List<SessionInfo> list() {
                return client.users().sessions(userId);
            }

            @Override
            public void end(String sessionId) {
                client.users().endSession(userId, sessionId);
            }

            @Override
            public int endOthers() {
                return client.users().endSessions(userId).ended();
            }
        };
    }
}
