package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import lectern.model.identity.Role;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What limits do, with limits on; they live in memory, so one engine tells all. */
class SignInLimitsIT {
    private static final String PASSWORD = "correct horse";

    private final IdentityServer server = new IdentityServer(Engine.H2, 100);

    @AfterEach
    void close() {
        server.close();
    }

    private Raw login(String username, String password) {
        return server.post(
                "/api/auth/login", null, "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    private Raw login(String username, String password, String device) {
        return server.post(
                "/api/auth/login",
                null,
                "{\"username\":\"%s\",\"password\":\"%s\",\"deviceId\":\"%s\"}".formatted(username, password, device));
    }

    private Raw guest(String device) {
        return server.post("/api/auth/guest", null, "{\"deviceId\":\"" + device + "\"}");
    }

    /** How many come through before one is refused; some more than the limit, since it fills up again meanwhile. */
    private static int before429(IntFunction<Raw> call) {
        for (int i = 0; i < 590; i++) {
            Raw raw = call.apply(i);
            if (raw.status() == 429) {
                assertThat(raw.code()).isEqualTo(ErrorCode.RATE_LIMITED.name());
                int wait = Integer.parseInt(
                        raw.response().headers().firstValue("Retry-After").orElseThrow());
                assertThat(wait).isBetween(1, 60);
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Another call is refused too, right after; again where the limit filled up by one just between the two. */
    private static void alsoLimited(IntFunction<Raw> wrong, Supplier<Raw> right) {
        int status = 0;
        for (int i = 0; i < 3 && status != 429; i++) {
            before429(wrong);
            status = right.get().status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void tenWrongPasswordsSlowTheGuesserDownForThatNameOnly() {
        server.fixture.accounts.create("anna", null, PASSWORD, Role.TEACHER);
        server.fixture.accounts.create("bo", null, PASSWORD, Role.STUDENT);
        IntFunction<Raw> wrong = i -> login(i % 2 == 0 ? "anna" : " ANNA ", "wrong");
        assertThat(before429(wrong)).isBetween(10, 30);
        alsoLimited(wrong, () -> login("anna", PASSWORD));
        alsoLimited(
                wrong,
                () -> server.post(
                        "/api/admin/login", null, "{\"username\":\"anna\",\"password\":\"" + PASSWORD + "\"}"));
        assertThat(login("bo", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoGuessesBehindTheSameAddressDoesNotShutTheOwnersDevice() {
        server.fixture.accounts.create("anna", "anna@school.example", PASSWORD, Role.STUDENT);
        server.fixture.accounts.create("bo", null, PASSWORD, Role.STUDENT);
        assertThat(login("anna", PASSWORD, "her phone").status()).isEqualTo(200);
        assertThat(login("bo", PASSWORD, "his phone").status()).isEqualTo(200);
        IntFunction<Raw> wrong = i -> login("anna", "wrong", "made up " + i);
        alsoLimited(wrong, () -> login("anna", PASSWORD, "his phone"));
        alsoLimited(wrong, () -> login("anna", PASSWORD));
        assertThat(login("ANNA", PASSWORD, "her phone").status()).isEqualTo(200);
        alsoLimited(i -> login("anna@school.example", "wrong"), () -> login("anna@school.example", PASSWORD));
        assertThat(login("Anna@School.example", PASSWORD, "her phone").status()).isEqualTo(200);
    }

    @Test
    void rightPasswordsAreNotCounted() {
        server.fixture.accounts.create("anna", null, PASSWORD, Role.TEACHER);
        for (int i = 0; i < 40; i++) {
            assertThat(login("anna", PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void aDeviceIsAGuestTenTimesAMinuteAndAClassBehindOneAddressComesIn() {
        assertThat(before429(i -> guest("tablet"))).isBetween(10, 30);
        for (int i = 0; i < 60; i++) {
            assertThat(guest("device " + i).status()).isEqualTo(200);
        }
    }

    @Test
    void joinCodesCantBeGuessed() {
        String body = "{\"deviceId\":\"%s\",\"nickname\":\"Bo\",\"joinCode\":\"%s\"}";
        IntFunction<Raw> wrong = i -> server.post("/api/auth/guest", null, body.formatted("device " + i, "000000"));
        assertThat(before429(wrong)).isBetween(300, 500);
        alsoLimited(wrong, () -> server.post("/api/auth/guest", null, body.formatted("another", TestDoor.CODE)));
    }
}
