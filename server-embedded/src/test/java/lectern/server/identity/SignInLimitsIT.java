package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

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

    private Raw guest(String device) {
        return server.post("/api/auth/guest", null, "{\"deviceId\":\"" + device + "\"}");
    }

    private static void limited(Raw raw) {
        assertThat(raw.status()).isEqualTo(429);
        assertThat(raw.code()).isEqualTo(ErrorCode.RATE_LIMITED.name());
        assertThat(Integer.parseInt(
                        raw.response().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }

    @Test
    void tenWrongPasswordsSlowTheGuesserDownForThatNameOnly() {
        server.fixture.accounts.create("anna", null, PASSWORD, Role.TEACHER);
        server.fixture.accounts.create("bo", null, PASSWORD, Role.STUDENT);
        for (int i = 0; i < 10; i++) {
            assertThat(login(i % 2 == 0 ? "anna" : " ANNA ", "wrong").status()).isEqualTo(401);
        }
        limited(login("anna", "wrong"));
        limited(login("anna", PASSWORD));
        limited(server.post("/api/admin/login", null, "{\"username\":\"anna\",\"password\":\"" + PASSWORD + "\"}"));
        assertThat(login("bo", PASSWORD).status()).isEqualTo(200);
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
        for (int i = 0; i < 10; i++) {
            assertThat(guest("tablet").status()).isEqualTo(200);
        }
        limited(guest("tablet"));
        for (int i = 0; i < 60; i++) {
            assertThat(guest("device " + i).status()).isEqualTo(200);
        }
    }

    @Test
    void joinCodesCantBeGuessed() {
        String body = "{\"deviceId\":\"%s\",\"nickname\":\"Bo\",\"joinCode\":\"%s\"}";
        for (int i = 0; i < 300; i++) {
            assertThat(server.post("/api/auth/guest", null, body.formatted("device " + i, "000000"))
                            .status())
                    .isEqualTo(404);
        }
        limited(server.post("/api/auth/guest", null, body.formatted("another", TestDoor.CODE)));
    }
}
