package lectern.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lectern.server.audit.AuditTrail;
import lectern.server.mfa.Channels;
import lectern.server.mfa.MfaService;
import lectern.server.role.RoleService;
import lectern.server.secret.Seal;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;

/** The services of sign-in on an empty database, with a clock that the test moves. */
final class IdentityFixture implements AutoCloseable {
    final TestClock clock = new TestClock();
    final SigningKey key = new SigningKey("test", "k".repeat(32).getBytes(StandardCharsets.UTF_8));
    final AccessTokens accessTokens = new AccessTokens(() -> List.of(key), clock);
    final LiveSessions live = new LiveSessions(clock, null);
    /** As weak as can be, because these tests are not about hashing. */
    final Passwords passwords;

    final SessionService sessions;
    final AccountService accounts;
    final SignInService signIns;
    final Seal seal = new Seal(key.secret(), "test");
    final MfaService mfa;
    final RoleService roles;
    final Rights rights;
    final TokenAuthenticator authenticator;
    private final TestDatabase test;

    IdentityFixture(Engine engine) {
        this(engine, new Passwords(64, 1));
    }

    IdentityFixture(Engine engine, Passwords passwords) {
        this.passwords = passwords;
        test = TestDatabase.open(engine);
        sessions = new SessionService(test.database(), accessTokens, () -> List.of(key), live, clock);
        AuditTrail audit = new AuditTrail(clock);
        accounts = new AccountService(test.database(), passwords, clock);
        Channels channels = new Channels(test.database(), List.of("email", "sms"), accounts::emailOf);
        roles = new RoleService(test.database(), audit);
        mfa = new MfaService(test.database(), audit, seal, channels, roles::rightsChange, clock);
        rights = new Rights(roles, mfa);
        signIns = new SignInService(
                test.database(),
                passwords,
                sessions,
                accounts,
                account -> new ProgressFigures.Figures(120, 3, 4, 20, 50),
                mfa,
                rights,
                clock);
        authenticator = new TokenAuthenticator(test.database(), accessTokens, live, rights);
    }

    Database database() {
        return test.database();
    }

    void disable(UUID accountId) {
        database().write(tx -> {
            tx.dao(AccountDao.class).setStatus(accountId, "disabled", clock.instant());
            return accountId;
        });
    }

    @Override
    public void close() {
        passwords.close();
        test.close();
    }
}
