package lectern.server.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.server.storage.Tx;

/** The accounts of students whom the school keeps a list of: a name, no password. Inside somebody's transaction. */
public final class StudentAccounts {
    private final SessionService sessions;
    private final Clock clock;

    public StudentAccounts(SessionService sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Makes an account. */
    public UUID add(Tx tx, Nickname name) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        tx.dao(AccountDao.class)
                .insertStudent(
                        id,
                        name.shown(),
                        name.key(),
                        Role.STUDENT.wireName(),
                        AccountRow.FREE,
                        AccountRow.ACTIVE,
                        clock.instant());
        return id;
    }

    public void rename(Tx tx, UUID id, Nickname name) {
        tx.dao(AccountDao.class).setNickname(id, name.shown(), name.key(), clock.instant());
    }

    /** Shuts a student out, or lets one in again who was shut out so; a ban is another matter. */
    public void setArchived(Tx tx, UUID id, boolean archived) {
        tx.dao(AccountDao.class)
                .moveStatus(
                        id,
                        archived ? AccountRow.ACTIVE : AccountRow.ARCHIVED,
                        archived ? AccountRow.ARCHIVED : AccountRow.ACTIVE,
                        clock.instant());
    }

    /** Ends every session of the account; its tokens are refused from the moment the transaction is kept. */
    public void endSessions(Tx tx, UUID id, String reason) {
        sessions.endAll(tx, id, reason, null);
    }

    /**
     * Removes an account that was never used.
     *
     * @return false where somebody was signed in with it
     */
    public boolean removeUnused(Tx tx, UUID id) {
        return tx.dao(AccountDao.class).deleteUnused(id) == 1;
    }
}
