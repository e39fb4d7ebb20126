package lectern.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import lectern.model.identity.ResetPassword;
import lectern.model.wire.DomainException;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;

/** New passwords for who forgot theirs, shown this once (004). */
public final class PasswordResets {
    /** Without what is taken for something else when it is read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LETTERS_IN_PASSWORD = 16;

    private final Database database;
    private final Passwords passwords;
    private final SessionService sessions;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public PasswordResets(
            Database database, Passwords passwords, SessionService sessions, AuditTrail audit, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a new password; all sessions of the account end.
     *
     * @throws DomainException NOT_FOUND; FORBIDDEN where the account stands too high; CONFLICT for oneself and for an
     *     account without a password
     */
    ResetPassword reset(StaffMember staff, UUID id) {
        String password = random.ints(LETTERS_IN_PASSWORD, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
        String hash = passwords.hash(password);
        return database.write(tx -> {
            AccountRow target = StaffAccess.locked(tx, staff, id);
            if (staff.id().equals(id)) {
                throw DomainException.conflict("Change your own password with the one of today instead");
            }
            if (target.passwordHash() == null) {
                throw DomainException.conflict(
                        "This account has no password that could be forgotten; it comes in by name or card");
            }
            tx.dao(AccountDao.class).setPasswordHash(id, hash, clock.instant());
            sessions.endAll(tx, id, "password", null);
            audit.record(tx, staff.actor(), new Change("reset_password", StaffAccess.KIND, id.toString(), null, null));
            return new ResetPassword(id.toString(), password);
        });
    }
}
