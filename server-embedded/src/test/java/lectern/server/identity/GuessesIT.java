package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What guessers of addresses and of their own password get, with limits on; they live in memory, so one engine tells all. */
class GuessesIT {
    private static final String PASSWORD = "correct horse";

    private final TestServer server = TestServer.start(Engine.H2);
    private String token = "";

    @BeforeEach
    void start() {
        server.admin().admin().create(new AdminDraft("tina", PASSWORD, Role.TEACHER, "tina@school.example"));
        server.restartLimited(1_000);
        LecternClient mei = server.client();
        mei.identity()
                .signUp(new SignUpRequest(
                        "mei", "mei@school.example", PASSWORD, null, null, null, null, null, "tablet"));
        token = TestServer.token(mei);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Raw signUp(String name, String email) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\",\"email\":\"%s\"}";
        return server.raw("POST", "/api/auth/signup", null, body.formatted(name, PASSWORD, email));
    }

    private Raw move(String email) {
        return server.raw("PUT", "/api/users/me", token, "{\"email\":\"" + email + "\"}");
    }

    @Test
    void addressesCannotBeTriedOut() {
        Raw taken = signUp("one", "Tina@School.example");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.fields()).containsExactly("email");
        assertThat(taken.response().body()).doesNotContainIgnoringCase("tina");
        assertThat(move("tina@school.example").fields()).containsExactly("email");
        for (int i = 0; i < 3; i++) {
            assertThat(signUp("tina", "tina@school.example").fields())
                    .as("the name is taken as well, which is no way around")
                    .containsExactly("email");
        }
        assertThat(signUp("two", "tina@school.example").status()).isEqualTo(429);
        Raw refused = signUp("two", "free@school.example");
        assertThat(refused.status()).as("the same for one that is free").isEqualTo(429);
        assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
        assertThat(move("tina@school.example").status()).isEqualTo(429);
        assertThat(move("mei@school.example").status()).as("one's own").isEqualTo(200);
        assertThat(server.raw("PUT", "/api/users/me", token, "{\"nickname\":\"Mei\"}")
                        .status())
                .isEqualTo(200);
        assertThat(signUp("two", "").status()).as("without an address").isEqualTo(201);
        assertThat(signUp("tina", "").fields()).as("a name alone").isEmpty();
    }

    @Test
    void whoHoldsATokenCannotTryOutThePassword() {
        List<Integer> tries = IntStream.range(0, 12)
                .mapToObj(i -> server.raw("DELETE", "/api/user/delete", token, "{\"password\":\"guess " + i + "\"}")
                        .status())
                .toList();
        assertThat(tries.subList(0, 10)).containsOnly(400);
        assertThat(tries.getLast()).isEqualTo(429);
        String change = "{\"currentPassword\":\"" + PASSWORD + "\",\"newPassword\":\"another horse\"}";
        assertThat(server.raw("PUT", "/api/users/me", token, change).status())
                .as("it is one count, and right ones are not told from wrong ones")
                .isEqualTo(429);
        assertThat(server.raw("POST", "/api/auth/confirm", token, "{\"password\":\"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(429);
    }
}
