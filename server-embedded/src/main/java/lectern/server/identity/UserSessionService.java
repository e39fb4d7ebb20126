package lectern.server.identity;

import java.util.List;
import java.util.UUID;
import lectern.model.identity.SessionInfo;
import lectern.model.identity.SessionsEnded;
import lectern.model.wire.DomainException;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Where somebody is signed in, as administrators see and end it (001). Who is so high that they could not be suspended
 * keeps their sign-ins, too; one's own one may end here as on one's own account.
 */
public final class UserSessionService {
    private final Database database;
    private final SessionService sessions;
    private final AuditTrail audit;

    public UserSessionService(Database database, SessionService sessions, AuditTrail audit) {
        this.database = database;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * The sign-ins of a person that go on, the newest first.
     *
     * @param current the session of the one who asks
     * @throws DomainException NOT_FOUND
     */
    public List<SessionInfo> list(UUID id, UUID current) {
        database.read(tx -> UserAdminService.summary(tx, id));
        return sessions.list(id, current);
    }

    /**
     * Ends one.
     *
     * @throws DomainException NOT_FOUND, also for a session that ended or is another person's; FORBIDDEN where the account
     *     stands too high
     */
    public void end(StaffMember staff, UUID id, UUID sessionId) {
        database.write(tx -> {
            reach(tx, staff, id);
            sessions.revoke(tx, id, sessionId);
            record(tx, staff, id, 1);
            return sessionId;
        });
    }

    /**
     * Ends all, but never the one by which it is asked.
     *
     * @return how many
     * @throws DomainException NOT_FOUND; FORBIDDEN where the account stands too high
     */
    public SessionsEnded endAll(StaffMember staff, UUID id, UUID current) {
        return database.write(tx -> {
            reach(tx, staff, id);
            int ended = sessions.endAll(tx, id, "revoked", current);
            if (ended > 0) {
                record(tx, staff, id, ended);
            }
            return new SessionsEnded(ended);
        });
    }

    private static void reach(Tx tx, StaffMember staff, UUID id) {
        if (staff.id().equals(id)) {
            tx.dao(AccountDao.class).lock(id);
        } else {
            StaffAccess.locked(tx, staff, id);
        }
    }

    private void record(Tx tx, StaffMember staff, UUID id, int ended) {
        audit.record(
                tx,
                staff.actor(),
                Change.bulk("end_sessions", StaffAccess.KIND, id.toString(), new SessionsEnded(ended)));
    }
}
