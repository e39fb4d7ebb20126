package lectern.server.identity;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** One's own password: shown again before what matters, and changed (001, 003, 004). */
public final class PasswordService {
    private final Database database;
    private final Passwords passwords;
    private final SessionService sessions;
    private final AuditTrail audit;
    private final SignInGuard guard;
    private final Clock clock;

    public PasswordService(
            Database database,
            Passwords passwords,
            SessionService sessions,
            AuditTrail audit,
            SignInGuard guard,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Whoever holds a token must still know the password; guesses are slowed down like those at sign-in.
     *
     * @param address where they are
     * @param field the request's field, for the refusal
     * @return the hash that it was checked against, null for an account without a password
     * @throws DomainException VALIDATION_ERROR where it is wrong or missing, RATE_LIMITED after too many wrong ones
     */
    @Nullable
    String shown(UUID accountId, String address, String field, @Nullable String password) {
        String hash = database.read(tx -> tx.dao(AccountDao.class).find(accountId))
                .orElseThrow(() -> DomainException.notFound("User"))
                .passwordHash();
        if (hash == null) {
            return null;
        }
        if (password == null || password.isEmpty()) {
            throw DomainException.invalid(field, "is needed: your password of today");
        }
        if (!guard.again(address, accountId.toString(), () -> passwords.matches(password, hash))) {
            throw DomainException.invalid(field, "is not your password of today");
        }
        return hash;
    }

    /** A new password that was checked and hashed, and what it takes the place of. */
    record Prepared(@Nullable String known, String hash) {
        /** Without the hashes: records end up in logs. */
        @Override
        public String toString() {
            return "Prepared[]";
        }
    }

    /**
     * Checks and hashes before a transaction begins, because it takes long.
     *
     * @throws DomainException as {@link #shown}, VALIDATION_ERROR for a new one that may not be, or for a guest
     */
    Prepared prepare(UUID accountId, String address, @Nullable String current, String next) {
        PasswordRules.check("newPassword", next);
        String known = shown(accountId, address, "currentPassword", current);
        if (known == null) {
            throw DomainException.invalid("newPassword", "can't be set for a guest: sign up first");
        }
        return new Prepared(known, passwords.hash(next));
    }

    /** Changes the password and ends all other sessions, with the transaction. */
    void change(Tx tx, Caller caller, String address, Prepared prepared) {
        AccountDao dao = tx.dao(AccountDao.class);
        AccountRow account = dao.lock(caller.userId()).orElseThrow();
        if (!Objects.equals(account.passwordHash(), prepared.known())) {
            throw DomainException.conflict("Your password was changed at this moment; sign in again");
        }
        dao.setPasswordHash(account.id(), prepared.hash(), clock.instant());
        sessions.endAll(tx, account.id(), "password", caller.sessionId());
        if (account.roleHeld() != Role.STUDENT) {
            Change change =
                    new Change("change_password", StaffAccess.KIND, account.id().toString(), null, null);
            audit.record(tx, new Actor(account.id(), address), change);
        }
    }

    /**
     * Changes one's own password; all other sessions end.
     *
     * @throws DomainException as {@link #prepare}
     */
    public void change(Caller caller, String address, String current, String next) {
        Prepared prepared = prepare(caller.userId(), address, current, next);
        database.write(tx -> {
            change(tx, caller, address, prepared);
            return caller;
        });
    }
}
