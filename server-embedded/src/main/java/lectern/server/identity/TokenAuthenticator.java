package lectern.server.identity;

import java.util.Optional;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.server.http.Authenticator;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Access tokens to callers: the signature first, then the session and the account as they are now. */
public final class TokenAuthenticator implements Authenticator {
    /** Longer than any token made here. */
    private static final int LONGEST_TOKEN = 2_000;

    private final Database database;
    private final AccessTokens tokens;
    private final LiveSessions live;
    private final Rights rights;

    public TokenAuthenticator(Database database, AccessTokens tokens, LiveSessions live, Rights rights) {
        this.database = database;
        this.tokens = tokens;
        this.live = live;
        this.rights = rights;
    }

    @Override
    public Caller authenticate(String token) {
        Caller known = known(token);
        if (known != null) {
            return known;
        }
        if (token.length() > LONGEST_TOKEN) {
            throw DomainException.unauthorized("This is not a valid access token");
        }
        AccessTokens.Claims claims = tokens.read(token);
        LiveSessions.Session session = live.session(claims.sessionId());
        Optional<SessionRow> row = database.read(tx -> tx.dao(SessionDao.class).find(claims.sessionId()));
        if (row.isEmpty()
                || !row.get().good()
                || !row.get().accountId().equals(claims.accountId())
                || session.ended()) {
            throw DomainException.unauthorized("This sign-in has ended; sign in again");
        }
        Role role = Role.ofWireName(row.get().role());
        Caller caller = new Caller(
                claims.accountId(), claims.sessionId(), role, rights.of(claims.accountId(), role), claims.expiresAt());
        live.remember(token, caller, session);
        return caller;
    }

    @Override
    public @Nullable Caller known(String token) {
        Caller seen = live.caller(token);
        return seen != null && rights.current(seen.role(), seen.permissions()) ? seen : null;
    }
}
