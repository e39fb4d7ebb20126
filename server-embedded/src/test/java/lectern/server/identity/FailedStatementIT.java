package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.server.CapturedLog;
import lectern.server.storage.Engine;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement that nobody foresaw to fail is told in the log, and what was bound to it is not. */
class FailedStatementIT {
    private static final String TOKEN = "somebody's refresh token";

    interface Breaker {
        @SqlUpdate("alter table refresh_token rename to refresh_token_gone")
        void breakTable();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsBoundToAStatementThatFailsStandsInNoLog(Engine engine) {
        try (IdentityServer server = new IdentityServer(engine, 0);
                CapturedLog log = new CapturedLog()) {
            server.fixture.database().write(tx -> {
                tx.dao(Breaker.class).breakTable();
                return true;
            });
            String body = "{\"refreshToken\":\"" + TOKEN + "\"}";
            assertThat(server.post("/api/auth/refresh", null, body).status()).isEqualTo(500);
            assertThat(log.text())
                    .contains("unforeseen failure")
                    .containsIgnoringCase("refresh_token")
                    .doesNotContain(Secrets.hash(TOKEN), TOKEN);
        }
    }
}
