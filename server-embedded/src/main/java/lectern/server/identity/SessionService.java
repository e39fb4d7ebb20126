package lectern.server.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import lectern.model.identity.Role;
import lectern.model.identity.SessionInfo;
import lectern.model.identity.Tokens;
import lectern.model.wire.DomainException;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions and their tokens (003, 004). A refresh token is good for one use within thirty days; the use answers a new
 * pair. A second use means that two hold the token, so it ends the whole session, for the thief as well as for the
 * owner.
 *
 * <p>One second use is forgiven: of the immediate predecessor, within thirty seconds, while its successor has not been
 * used. That is a client whose answer was lost on the way, or two tabs that woke up together, and it must not lock a
 * child out. Such a client gets the very same successor again (it is derived from its predecessor under the server's
 * key, hence need not be stored), with a fresh access token; so the session never forks, and a thief is still noticed
 * when the second of the two uses the successor.
 */
public final class SessionService {
    /** How long a refresh token is good for. */
    public static final Duration REFRESH_LIFE = Duration.ofDays(30);

    /** How long a lost answer is forgiven. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(SessionService.class);
    private static final String REFUSAL = "This refresh token is not good any more; sign in again";

    private final Database database;
    private final AccessTokens accessTokens;
    private final KeyRing keys;
    private final LiveSessions live;
    private final Clock clock;
    private volatile IntSupplier mostPerAccount = () -> Integer.MAX_VALUE;

    public SessionService(Database database, AccessTokens accessTokens, KeyRing keys, LiveSessions live, Clock clock) {
        this.database = database;
        this.accessTokens = accessTokens;
        this.keys = keys;
        this.live = live;
        this.clock = clock;
    }

    /** How many sessions one account may have at a time; with one more, the oldest ends (001). */
    public void limit(IntSupplier most) {
        mostPerAccount = most;
    }

    /**
     * Begins a session of an account that has shown who it is.
     *
     * @throws DomainException UNAUTHORIZED where the account was shut or its password changed since it was looked at
     */
    Tokens open(AccountRow account, Origin origin) {
        return database.write(tx -> {
            AccountRow now = tx.dao(AccountDao.class).lock(account.id()).orElseThrow();
            if (!now.active() || !Objects.equals(now.passwordHash(), account.passwordHash())) {
                throw DomainException.unauthorized("This account changed just now; sign in again");
            }
            endOldest(tx, account.id(), mostPerAccount.getAsInt() - 1);
            return begin(tx, now, origin);
        });
    }

    private void endOldest(Tx tx, UUID accountId, int kept) {
        List<UUID> going = tx.dao(SessionDao.class).notEnded(accountId);
        going.stream().skip(kept).forEach(id -> end(tx, id, "too_many"));
    }

    private Tokens begin(Tx tx, AccountRow account, Origin origin) {
        SessionDao dao = tx.dao(SessionDao.class);
        Instant now = clock.instant();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        dao.insert(id, account.id(), origin.deviceId(), origin.address(), origin.userAgent(), now);
        String refreshToken = Secrets.random();
        dao.insertToken(Secrets.hash(refreshToken), id, now, now.plus(REFRESH_LIFE));
        return pair(account.id(), id, account.roleHeld(), refreshToken);
    }

    /**
     * Exchanges a refresh token for a new pair.
     *
     * @throws DomainException UNAUTHORIZED for one that is unknown, out of date, used before, or whose session ended
     */
    public Tokens refresh(String refreshToken, Origin origin) {
        String hash = Secrets.hash(refreshToken);
        if (database.read(tx -> tx.dao(SessionDao.class).token(hash)).isEmpty()) {
            throw DomainException.unauthorized(REFUSAL);
        }
        // The end of a family must be kept, so the refusal is thrown only after the transaction.
        Optional<Tokens> pair = database.write(tx -> refresh(tx, refreshToken, hash, origin));
        return pair.orElseThrow(() -> DomainException.unauthorized(REFUSAL));
    }

    private Optional<Tokens> refresh(Tx tx, String refreshToken, String hash, Origin origin) {
        SessionDao dao = tx.dao(SessionDao.class);
        Instant now = clock.instant();
        boolean first = dao.rotate(hash, now) == 1;
        RefreshTokenRow used = dao.token(hash).orElseThrow(() -> DomainException.unauthorized(REFUSAL));
        SessionRow session = dao.find(used.sessionId()).orElseThrow();
        if (!session.good() || !used.expiresAt().isAfter(now)) {
            return Optional.empty();
        }
        String successor = successor(dao, refreshToken, first);
        if (first) {
            dao.insertToken(Secrets.hash(successor), session.id(), now, now.plus(REFRESH_LIFE));
        } else if (!forgiven(dao, used, Secrets.hash(successor), now)) {
            log.warn(
                    "A used refresh token of session {} came again from {}; the session ends",
                    session.id(),
                    origin.address());
            end(tx, session.id(), "reuse");
            return Optional.empty();
        }
        dao.active(session.id(), origin.address(), origin.userAgent(), now);
        return Optional.of(pair(session.accountId(), session.id(), Role.ofWireName(session.role()), successor));
    }

    /** A successor that is there already may have been made under the key before this one. */
    private String successor(SessionDao dao, String refreshToken, boolean first) {
        List<String> successors = keys.good().stream()
                .map(key -> Secrets.successor(key.secret(), refreshToken))
                .toList();
        return successors.stream()
                .filter(made -> !first && dao.token(Secrets.hash(made)).isPresent())
                .findFirst()
                .orElse(successors.getFirst());
    }

    private static boolean forgiven(SessionDao dao, RefreshTokenRow used, String successorHash, Instant now) {
        Instant rotatedAt = used.rotatedAt();
        boolean successorUnused = dao.token(successorHash)
                .filter(successor -> successor.rotatedAt() == null)
                .isPresent();
        return rotatedAt != null && successorUnused && now.isBefore(rotatedAt.plus(GRACE));
    }

    private Tokens pair(UUID accountId, UUID sessionId, Role role, String refreshToken) {
        AccessTokens.Issued access = accessTokens.issue(accountId, sessionId, role);
        return new Tokens(access.token(), refreshToken, access.expiresAt());
    }

    /** Ends a session: its access tokens and its refresh token are refused from the moment this returns. */
    public void logout(UUID sessionId) {
        database.write(tx -> {
            end(tx, sessionId, "logout");
            return sessionId;
        });
    }

    /**
     * Whether somebody was ever signed in on a device; its id is random, so only that device knows it.
     *
     * @param name as {@link SignInService#attemptedName} tells it
     */
    public boolean knows(String name, String deviceId) {
        return database.read(tx -> tx.dao(SessionDao.class).knows(name, deviceId));
    }

    /** The sessions of an account that go on, the newest first (001). */
    public List<SessionInfo> list(UUID accountId, UUID current) {
        Instant since = clock.instant().minus(REFRESH_LIFE);
        return database.read(tx -> tx.dao(SessionDao.class).open(accountId, since)).stream()
                .map(row -> row.info(row.id().equals(current)))
                .toList();
    }

    /**
     * Ends one session of the account's own.
     *
     * @throws DomainException NOT_FOUND for one that ended, or is somebody else's
     */
    public void revoke(UUID accountId, UUID sessionId) {
        database.write(tx -> {
            revoke(tx, accountId, sessionId);
            return sessionId;
        });
    }

    /** As {@link #revoke(UUID, UUID)}, with the transaction. */
    void revoke(Tx tx, UUID accountId, UUID sessionId) {
        if (!tx.dao(SessionDao.class).ownerOfOpen(sessionId).equals(Optional.of(accountId))) {
            throw DomainException.notFound("Session");
        }
        end(tx, sessionId, "revoked");
    }

    /**
     * Ends all sessions of an account but one.
     *
     * @return how many
     */
    public int revokeOthers(UUID accountId, UUID current) {
        return database.write(tx -> {
            tx.dao(AccountDao.class).lock(accountId);
            return endAll(tx, accountId, "revoked", current);
        });
    }

    /**
     * Ends all sessions of an account with the transaction: their tokens are refused and their channels closed from the
     * moment it returns. Lock the account before, so that none begins meanwhile.
     *
     * @param reason for the record
     * @param kept one that goes on, null for none
     */
    int endAll(Tx tx, UUID accountId, String reason, @Nullable UUID kept) {
        int ended = 0;
        for (UUID id : tx.dao(SessionDao.class).notEnded(accountId)) {
            if (!id.equals(kept)) {
                end(tx, id, reason);
                ended++;
            }
        }
        return ended;
    }

    private void end(Tx tx, UUID sessionId, String reason) {
        tx.dao(SessionDao.class).end(sessionId, reason, clock.instant());
        tx.afterCommit(() -> live.end(sessionId));
    }

    /**
     * Removes refresh tokens that nobody can use any more.
     *
     * @return how many
     */
    public int purge() {
        return database.write(tx -> tx.dao(SessionDao.class).deleteExpiredTokens(clock.instant()));
    }
}
