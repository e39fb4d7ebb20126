package lectern.server.identity;

import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.server.storage.Engine;

/** What it costs to know again who sends a token that was seen before; for the benchmarks. */
public final class TokenCheckCost {
    private static final int CHECKS = 2_000_000;
    private static final int ROUNDS = 5;
    private static final String PASSWORD = "a bench password";

    private TokenCheckCost() {}

    /** Microseconds of one thread for a check: the quickest of five rounds, as the first ones warm the code. */
    public static double micros() {
        try (IdentityFixture fixture = new IdentityFixture(Engine.H2)) {
            fixture.accounts.create("bench", null, PASSWORD, Role.TEACHER);
            String token = fixture.signIns
                    .login(new LoginRequest("bench", null, PASSWORD), new Origin(null, "127.0.0.1", "bench"))
                    .tokens()
                    .accessToken();
            fixture.authenticator.authenticate(token);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                int known = 0;
                for (int i = 0; i < CHECKS; i++) {
                    known += fixture.authenticator.known(token) == null ? 0 : 1;
                }
                if (known != CHECKS) {
                    throw new IllegalStateException("the token was not known again");
                }
                best = Math.min(best, (System.nanoTime() - begin) / 1e3 / CHECKS);
            }
            return best;
        }
    }
}
