package lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.stream.IntStream;
import lectern.model.audit.AuditQuery;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.Role;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a request comes from, with and without a reverse proxy in between; the tests are the proxy. */
class BehindProxyIT {
    private static final String PASSWORD = "correct horse";
    private static final String BEYOND = "8.8.8.8";

    private final TestServer server = TestServer.start(Engine.H2);

    @AfterEach
    void stop() {
        server.close();
    }

    private Raw send(String method, String path, @Nullable String token, @Nullable String body, String forwarded) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwarded)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return server.send(request.build());
    }

    private int card(String forwarded) {
        return send("POST", "/api/auth/card", null, "{\"code\":\"AAAA-BBBB\"}", forwarded)
                .status();
    }

    private Raw login(String password, String forwarded) {
        String body = "{\"username\":\"tina\",\"password\":\"" + password + "\"}";
        return send("POST", "/api/auth/login", null, body, forwarded);
    }

    private static String token(Raw signIn) {
        return signIn.body().path("data").path("tokens").path("accessToken").asString("");
    }

    private void tina() {
        server.admin().admin().create(new AdminDraft("tina", PASSWORD, Role.SUPER_ADMIN, null));
    }

    @Test
    void withoutATrustedProxyTheHeaderIsNothing() {
        tina();
        assertThat(card(BEYOND)).as("is looked at, and on no card").isEqualTo(401);
        assertThat(send("GET", "/metrics", null, null, BEYOND).status()).isEqualTo(200);
        assertThat(send("GET", "/health", null, null, "garbled").status()).isEqualTo(200);
        String token = token(login(PASSWORD, BEYOND));
        assertThat(server.raw("GET", "/api/auth/sessions", token, null)
                        .response()
                        .body())
                .contains("127.0.0.1")
                .doesNotContain(BEYOND);
    }

    @Test
    void whatIsForTheSchoolOrThisMachineIsShutToWhoComesThroughTheProxy() {
        server.restartBehind("127.0.0.1", 0);
        assertThat(card(BEYOND)).isEqualTo(403);
        assertThat(card("192.168.1.7, " + BEYOND)).as("the left one is made up").isEqualTo(403);
        assertThat(card("192.168.1.7")).isEqualTo(401);
        String mates = "/api/auth/classmates?joinCode=123456";
        assertThat(send("GET", mates, null, null, BEYOND).status()).isEqualTo(403);
        assertThat(send("GET", mates, null, null, "192.168.1.7").status()).isEqualTo(404);
        String pictures = "{\"joinCode\":\"123456\",\"studentId\":\"s\",\"pictures\":[\"sun\",\"moon\",\"star\"]}";
        assertThat(send("POST", "/api/auth/pictures", null, pictures, BEYOND).status())
                .isEqualTo(403);
        assertThat(send("GET", "/metrics", null, null, BEYOND).status()).isEqualTo(401);
        assertThat(send("GET", "/metrics", null, null, "127.0.0.1, " + BEYOND).status())
                .isEqualTo(401);
        assertThat(server.raw("GET", "/metrics", null, null).status())
                .as("not through the proxy")
                .isEqualTo(200);
    }

    @Test
    void whoTheProxyTellsWronglyOfIsRefused() {
        server.restartBehind("127.0.0.1", 0);
        for (String garbled : new String[] {"unknown", BEYOND + ":443", BEYOND + ","}) {
            Raw refusal = send("GET", "/metrics", null, null, garbled);
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.fields()).containsExactly("X-Forwarded-For");
        }
        URI channel = URI.create(server.uri().toString().replace("http", "ws") + "/realtime");
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> http.newWebSocketBuilder()
                            .header("X-Forwarded-For", "unknown")
                            .buildAsync(channel, new WebSocket.Listener() {})
                            .join())
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            e -> assertThat(e.getResponse().statusCode()).isEqualTo(400));
        }
    }

    @Test
    void sessionsAndAuditShowWhoCalledTheProxy() {
        tina();
        server.restartBehind("127.0.0.1", 0);
        String token = token(login(PASSWORD, "1.2.3.4, " + BEYOND));
        assertThat(server.raw("GET", "/api/auth/sessions", token, null)
                        .response()
                        .body())
                .contains(BEYOND)
                .doesNotContain("127.0.0.1", "1.2.3.4");
        String draft = "{\"username\":\"otto\",\"password\":\"" + PASSWORD + "\",\"role\":\"teacher\"}";
        assertThat(send("POST", "/api/admin/admins", token, draft, BEYOND).status())
                .isEqualTo(201);
        LecternClient head = server.admin();
        assertThat(head.admin().auditLog(AuditQuery.all()).items().getFirst().address())
                .isEqualTo(BEYOND);
    }

    @Test
    void limitsAreEachCallersOwn() {
        tina();
        server.restartBehind("127.0.0.1", 1_000);
        assertThat(IntStream.range(0, 20).map(i -> login("wrong", BEYOND).status()))
                .contains(429);
        assertThat(login("wrong", "9.9.9.9").status()).isEqualTo(401);
    }
}
