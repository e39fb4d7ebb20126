package lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import lectern.model.identity.LoginRequest;
import lectern.model.wire.DomainException;
import lectern.model.wire.Json;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends all too slowly is cut off, wherever in a request that is; the bounds are short ones here. */
@Timeout(120)
class PatienceIT {
    private static final Duration LONG = Duration.ofMinutes(10);
    /** Often enough that no connection is ever silent for long. */
    private static final int EVERY_MILLIS = 50;

    private final TestDatabase test = TestDatabase.open(Engine.H2);
    private @Nullable HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        test.close();
    }

    private HttpServer start(Patience patience) {
        RouteTable table = new RouteTable();
        table.route("test", Method.POST, "/small", Access.PUBLIC)
                .summary("Takes a small body.")
                .handle(LoginRequest.class, (call, body) -> Reply.ok(null));
        table.route("test", Method.POST, "/large", Access.PUBLIC)
                .summary("Takes a stream.")
                .streams(1024 * 1024, "text/plain")
                .handle(call -> {
                    try {
                        return Reply.ok(Map.of("read", call.stream().readAllBytes().length));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        Authenticator nobody = new Authenticator() {
            @Override
            public Caller authenticate(String token) {
                throw DomainException.unauthorized("Sign in first");
            }

            @Override
            public @Nullable Caller known(String token) {
                return null;
            }
        };
        HttpServer started = HttpServer.start(
                "127.0.0.1",
                0,
                TrustedProxies.NONE,
                table,
                nobody,
                new Limits(0),
                new Bodies(Json.strict()),
                test.database().revisions(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                patience);
        server = started;
        return started;
    }

    private static Patience patience(
            @Nullable Duration head, @Nullable Duration body, @Nullable Duration upload, @Nullable Duration rest) {
        return new Patience(or(head), LONG, or(body), or(upload), or(rest));
    }

    private static Duration or(@Nullable Duration given) {
        return given == null ? LONG : given;
    }

    /** Sends the beginning, then a byte every now and then until the server has had enough; answers what it said. */
    private static String trickle(HttpServer server, String beginning) throws IOException {
        StringBuilder heard = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(EVERY_MILLIS);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                try {
                    int read = in.read();
                    if (read < 0) {
                        return heard.toString();
                    }
                    heard.append((char) read);
                } catch (SocketTimeoutException e) {
                    out.write('x');
                }
            }
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|abort).*");
            return heard.toString();
        }
    }

    private static String post(String path, String type, int length) {
        return "POST /api" + path + " HTTP/1.1\r\nHost: here\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    @Test
    void aHeadThatNeverEnds() throws IOException {
        HttpServer server = start(patience(Duration.ofMillis(300), null, null, null));
        assertThat(trickle(server, "GET /api/nothing HTTP/1.1\r\nHost: here\r\nX-Slow: "))
                .doesNotContain("200 OK");
    }

    @Test
    void aSmallBodyThatTrickles() throws IOException {
        HttpServer server = start(patience(null, Duration.ofMillis(300), null, null));
        assertThat(trickle(server, post("/small", "application/json", 100_000) + "{"))
                .isEmpty();
    }

    @Test
    void anUploadThatTrickles() throws IOException {
        HttpServer server = start(patience(null, null, Duration.ofMillis(300), null));
        assertThat(trickle(server, post("/large", "text/plain", 100_000))).isEmpty();
    }

    @Test
    void anUploadThatTricklesOnAfterItsRefusal() throws IOException {
        HttpServer server = start(patience(null, null, null, Duration.ofMillis(300)));
        assertThat(trickle(server, post("/large", "image/png", 100_000)))
                .as("the refusal was heard")
                .contains("415");
    }

    @Test
    void whoIsQuickEnoughIsServed() throws IOException {
        HttpServer server = start(patience(null, null, Duration.ofMillis(300), Duration.ofMillis(300)));
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream()
                        .write((post("/large", "text/plain", 5) + "hello").getBytes(StandardCharsets.US_ASCII));
                StringBuilder heard = new StringBuilder();
                while (heard.indexOf("\"read\":5}") < 0) {
                    int read = socket.getInputStream().read();
                    assertThat(read).as(heard.toString()).isNotNegative();
                    heard.append((char) read);
                }
            }
        }
    }
}
