package lectern.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;

/** The services of sign-in on an empty database, with a clock that the test moves. */
final class IdentityFixture implements AutoCloseable {
    final TestClock clock = new TestClock();
    final SigningKey key = new SigningKey("test", "k".repeat(32).getBytes(StandardCharsets.UTF_8));
    final AccessTokens accessTokens = new AccessTokens(key, clock);
    final LiveSessions live = new LiveSessions(clock, null);
    /** As weak as can be, because these tests are not about hashing. */
    final Passwords passwords = new Passwords(64, 1);

    final SessionService sessions;
    final AccountService accounts;
    final SignInService signIns;
    final TokenAuthenticator authenticator;
    private final TestDatabase test;

    IdentityFixture(Engine engine) {
        test = TestDatabase.open(engine);
        sessions = new SessionService(test.database(), accessTokens, key, live, clock);
        accounts = new AccountService(test.database(), passwords, clock);
        signIns = new SignInService(
                test.database(),
                passwords,
                sessions,
                accounts,
                account -> new ProgressFigures.Figures(120, 3, 4, 20, 50),
                clock);
        authenticator = new TokenAuthenticator(test.database(), accessTokens, live);
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
