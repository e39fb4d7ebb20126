package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.ServerConfig;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.Test;

/** More sign-ins than the queue of passwords takes; it lives in memory, so one engine tells all. */
class FullQueueIT {
    private static final String PASSWORD = "correct horse";

    private static Passwords passwords(int queue, Duration wait) {
        return new Passwords(
                ServerConfig.PASSWORD_KILOBYTES, ServerConfig.PASSWORD_PASSES, new Passwords.Bounds(1, queue, wait));
    }

    @Test
    void whoFindsTheQueueFullIsToldWhenToComeAgainAndThenComesIn() throws Exception {
        try (IdentityServer server = new IdentityServer(Engine.H2, passwords(1, Duration.ofSeconds(30)));
                ExecutorService class7 = Executors.newVirtualThreadPerTaskExecutor()) {
            server.fixture.accounts.create("anna", null, PASSWORD, Role.STUDENT);
            String body = "{\"username\":\"anna\",\"password\":\"" + PASSWORD + "\"}";
            List<Future<Raw>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(class7.submit(() -> server.post("/api/auth/login", null, body)));
            }
            int refused = 0;
            for (Future<Raw> each : all) {
                Raw answer = each.get();
                if (answer.status() != 200) {
                    refused++;
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.code()).isEqualTo(ErrorCode.UNAVAILABLE.name());
                    assertThat(answer.response().headers().firstValueAsLong("Retry-After"))
                            .hasValue(3);
                }
            }
            assertThat(refused).isBetween(1, 39);
            assertThat(server.post("/api/auth/login", null, body).status()).isEqualTo(200);
        }
    }

    @Test
    void whoWaitsTooLongIsRefusedAndLeavesTheQueue() {
        try (Passwords impatient = passwords(300, Duration.ZERO)) {
            assertThatThrownBy(() -> impatient.hash(PASSWORD))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        }
    }
}
