package lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every route gets for nothing: envelope, refusals, limits, headers, tags, compression, description, site. */
class HttpServerIT {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Engine.H2);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_unknown_path_is_not_found_in_an_envelope() {
        Raw answer = server.raw("GET", "/api/nothing/here", null, null);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.body().path("success").asBoolean()).isFalse();
    }

    @Test
    void a_method_that_the_route_lacks_names_those_it_has() {
        Raw answer = server.raw("DELETE", "/health", null, null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.response().headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void the_whole_api_answers_under_v1_and_by_its_other_names() {
        String login = "{\"username\":\"head\",\"password\":\"" + TestServer.ADMIN.password() + "\"}";
        assertThat(server.raw("POST", "/v1/auth/login", null, login).status()).isEqualTo(200);
        assertThat(server.raw("POST", "/api/auth/signin", null, login).status()).isEqualTo(200);
        assertThat(server.raw("POST", "/api/token", null, login).status()).isEqualTo(200);
        String token = TestServer.token(server.admin());
        assertThat(server.raw("GET", "/v1/token/check", token, null).status()).isEqualTo(200);
        assertThat(server.raw("GET", "/api/auth/check/", token, null).status()).isEqualTo(200);
    }

    @Test
    void malformed_json_says_where() {
        Raw answer = server.raw("POST", "/api/auth/login", null, "{\"username\": \"a\",\n \"password\" }");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.body().path("error").path("message").asString()).contains("line 2");
    }

    @Test
    void wrong_types_and_unknown_fields_are_named() {
        Raw wrongType = server.raw("POST", "/api/auth/login", null, "{\"username\":\"a\",\"password\":[1]}");
        assertThat(wrongType.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(wrongType.fields()).containsExactly("password");
        Raw number = server.raw("POST", "/api/auth/login", null, "{\"username\":\"a\",\"password\":12345678}");
        assertThat(number.fields()).containsExactly("password");
        Raw unknown = server.raw(
                "POST", "/api/auth/login", null, "{\"username\":\"a\",\"password\":\"b\",\"role\":\"admin\"}");
        assertThat(unknown.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(unknown.fields()).containsExactly("role");
        Raw blank = server.raw("POST", "/api/auth/guest", null, "{\"deviceId\":\" \"}");
        assertThat(blank.fields()).containsExactly("deviceId");
    }

    @Test
    void a_missing_null_or_trailing_body_is_refused() {
        for (String body : List.of("", "null", "[]", "{} {}", "\"text\"")) {
            Raw answer = server.raw("POST", "/api/auth/login", null, body);
            assertThat(answer.code()).as(body).isEqualTo("VALIDATION_ERROR");
        }
    }

    @Test
    void a_body_of_another_type_is_unsupported() {
        Raw answer = server.raw("POST", "/api/auth/login", null, "text/xml", "<login/>");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_past_the_limit_is_too_large() {
        byte[] large = new byte[(int) RouteBuilder.DEFAULT_BODY_LIMIT + 1];
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/api/auth/login"))
                .header("Content-Type", "application/json");
        Raw withLength =
                server.send(request.POST(BodyPublishers.ofByteArray(large)).build());
        assertThat(withLength.status()).isEqualTo(413);
        assertThat(withLength.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_body_without_a_length_is_cut_off_at_the_limit() throws Exception {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/auth/login HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (sent < 64 * RouteBuilder.DEFAULT_BODY_LIMIT) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (java.io.IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|abort).*");
        }
        assertThat(sent).isLessThan(64 * RouteBuilder.DEFAULT_BODY_LIMIT);
        assertThat(server.client().health().status()).isEqualTo("ok");
    }

    @Test
    void a_huge_head_ends_the_connection_and_nothing_else() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /health HTTP/1.1\r\nHost: here\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] line = ("X-Long: " + "x".repeat(40_000) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                out.write(line);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(answer).doesNotContain("200 OK");
            } catch (java.io.IOException e) {
                assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed).*");
            }
        }
        assertThat(server.client().health().status()).isEqualTo("ok");
    }

    @Test
    void no_token_and_no_permission_are_told_apart() {
        assertThat(server.raw("GET", "/api/auth/me", null, null).code()).isEqualTo("UNAUTHORIZED");
        assertThat(server.raw("GET", "/api/auth/me", "no.such.token", null).code())
                .isEqualTo("UNAUTHORIZED");
        String guest = TestServer.token(server.guest("Ann", null));
        assertThat(server.raw("GET", "/metrics", guest, null).code()).isEqualTo("FORBIDDEN");
        assertThat(server.raw("GET", "/metrics", null, null).status()).isEqualTo(200);
    }

    @Test
    void every_answer_bears_an_id_and_the_security_headers() {
        Raw answer = server.raw("GET", "/health", null, null);
        assertThat(answer.response().headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        assertThat(answer.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline");
        for (String data : List.of("/api/openapi.json", "/v1/openapi.json", "/api/nowhere", "/app/main.js")) {
            assertThat(server.raw("GET", data, null, null).response().headers().firstValue("Content-Security-Policy"))
                    .as(data)
                    .contains("default-src 'none'; frame-ancestors 'none'");
        }
        HttpRequest own = HttpRequest.newBuilder(server.uri().resolve("/health"))
                .header("X-Request-Id", "mine-1")
                .build();
        assertThat(server.send(own).response().headers().firstValue("X-Request-Id"))
                .contains("mine-1");
        HttpRequest foul = HttpRequest.newBuilder(server.uri().resolve("/health"))
                .header("X-Request-Id", "a b{}")
                .build();
        assertThat(server.send(foul)
                        .response()
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .isNotEqualTo("a b{}");
    }

    @Test
    void what_the_client_holds_is_not_sent_again() {
        Raw first = server.raw("GET", "/api/openapi.json", null, null);
        String tag = first.response().headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(server.uri().resolve("/api/openapi.json"))
                .header("If-None-Match", tag)
                .build();
        Raw second = server.send(again);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.response().body()).isEmpty();
    }

    @Test
    void large_answers_are_compressed_for_whoever_asks() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/api/openapi.json"))
                .header("Accept-Encoding", "gzip")
                .build();
        try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("{\"openapi\":\"3.1.0\"");
            }
        }
    }

    @Test
    void the_description_lists_root_routes_and_every_route_has_a_summary() {
        Raw answer = server.raw("GET", "/api/openapi.json", null, null);
        assertThat(answer.body().path("x-root-routes").toString())
                .contains("GET /health")
                .contains("GET /metrics");
        answer.body()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> assertThat(
                                        method.getValue().path("summary").asString())
                                .as(method.getKey() + " " + path.getKey())
                                .isNotBlank()));
    }

    @Test
    void the_site_serves_its_own_files_and_nothing_beside_them() {
        Raw page = server.raw("GET", "/", null, null);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(server.raw("GET", "/docs", null, null).status()).isEqualTo(200);
        assertThat(server.raw("GET", "/webjars/lit/index.js", null, null).status())
                .isEqualTo(200);
        for (String path : List.of(
                "/../lectern/version.properties",
                "/..%2fdb/migration",
                "/webjars/lit/../../../x",
                "/webjars/nothing/index.js",
                "/docs/..%2f..%2fx",
                "//etc/passwd",
                "/app")) {
            assertThat(raw(path)).as(path).contains(" 404 ");
        }
    }

    /** Sends the path as it is, which Java's client would tidy first. */
    private static String raw(String path) {
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void inline_scripts_of_the_pages_are_named_by_their_hash() {
        String page = server.raw("GET", "/", null, null).response().body();
        String policy = server.raw("GET", "/", null, null)
                .response()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(page).contains("importmap");
        assertThat(policy).contains("'sha256-");
        assertThat(StreamSupport.stream(List.of(page.split("<script", -1)).spliterator(), false)
                        .filter(part -> part.startsWith(">"))
                        .toList())
                .isEmpty();
    }

    @Test
    void the_join_card_address_carries_digits_only() {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/j/12a34%0d%0aX:1"))
                .build();
        Raw answer = server.send(request);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.response().headers().firstValue("Location")).contains("/?code=12341");
        assertThat(answer.response().headers().firstValue("X")).isEmpty();
    }
}
