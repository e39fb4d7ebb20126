package lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lectern.model.client.LecternClient;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer of whatever sort bears, and that no name becomes a header or a path. */
class HardeningIT {
    private static final Pattern SAFE_FILE = Pattern.compile("attachment; filename=\"[A-Za-z0-9._-]+\"");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0, 1, 2, 3, 4};
    /** Names that are paths, headers or ends of texts elsewhere, as addresses write them. */
    private static final List<String> NAMES = List.of(
            "a%0d%0aSet-Cookie%3A%20stolen%3D1%0d%0aX-Foul%3A%201",
            "a%22%3B%20filename%3D%22b.exe",
            "..%2F..%2F..%2Fescaped.png",
            "%2Ftmp%2Fescaped.png",
            "..%5C..%5Cescaped.png",
            "C%3A%5Cescaped.png",
            "%252e%252e%252fescaped.png",
            "escaped.png%00.txt");

    private static TestServer server;
    private static LecternClient head;
    private static String token;

    @BeforeAll
    static void start() {
        server = TestServer.start(Engine.H2);
        head = server.admin();
        token = TestServer.token(head);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void guarded(String what, HttpResponse<?> response) {
        assertThat(response.headers().firstValue("X-Content-Type-Options"))
                .as(what)
                .contains("nosniff");
        assertThat(response.headers().firstValue("X-Frame-Options")).as(what).contains("DENY");
        assertThat(response.headers().firstValue("Referrer-Policy")).as(what).contains("no-referrer");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .as(what)
                .contains("same-origin");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .contains("default-src ", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    }

    private static Raw posted(String path, String type, byte[] body) {
        return server.send(HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    @Test
    void whateverIsAnsweredIsGuarded() {
        Raw media = posted("/api/admin/media?name=a.png", "image/png", PNG);
        assertThat(media.status()).isEqualTo(201);
        String picture = media.body().path("data").path("url").asString("");
        List<String> pages = List.of("/", "/setup", "/docs", "/webjars/lit/index.js", picture, "/health");
        for (String path : pages) {
            Raw raw = server.raw("GET", path, null, null);
            assertThat(raw.status()).as(path).isEqualTo(200);
            guarded(path, raw.response());
        }
        guarded("200", server.raw("GET", "/api/auth/me", token, null).response());
        guarded(
                "an export",
                server.raw("GET", "/api/admin/exports/audit-log?format=csv", token, null)
                        .response());
        guarded("304", again(picture));
        List<Raw> refused = List.of(
                server.raw("POST", "/api/auth/login", null, "{"),
                server.raw("GET", "/api/auth/me", null, null),
                server.raw("GET", "/metrics", TestServer.token(server.guest("Ann", null)), null),
                server.raw("GET", "/api/nothing", null, null),
                server.raw("GET", "/nothing.js", null, null),
                server.raw("GET", "/media/" + "0".repeat(64), null, null),
                server.raw("DELETE", "/health", null, null),
                server.raw("POST", "/api/auth/login", null, "text/xml", "<a/>"));
        assertThat(refused).extracting(Raw::status).containsExactly(400, 401, 403, 404, 404, 404, 405, 415);
        refused.forEach(raw -> guarded("a refusal with " + raw.status(), raw.response()));
    }

    private static HttpResponse<String> again(String path) {
        URI uri = server.uri().resolve(path);
        String tag = server.send(HttpRequest.newBuilder(uri).build())
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Raw raw = server.send(
                HttpRequest.newBuilder(uri).header("If-None-Match", tag).build());
        assertThat(raw.status()).isEqualTo(304);
        return raw.response();
    }

    @Test
    void noNameBecomesAHeader() {
        for (String name : NAMES) {
            List<Raw> answers = List.of(
                    posted("/api/admin/media?name=" + name, "image/png", PNG),
                    posted(
                            "/api/admin/imports?fileName=" + name,
                            "application/octet-stream",
                            "name\nAnn\n".getBytes(StandardCharsets.UTF_8)),
                    server.raw("GET", "/api/admin/imports", token, null),
                    server.raw("GET", "/api/admin/exports/questions?format=" + name, token, null),
                    server.raw("GET", "/api/admin/exports/audit-log?format=csv&kind=" + name, token, null),
                    server.raw("GET", "/api/admin/backups/" + name + "/file", token, null),
                    server.raw("GET", "/j/" + name, null, null));
            for (Raw answer : answers) {
                assertThat(answer.status()).as(name).isLessThan(500);
                assertThat(answer.response().headers().map().keySet())
                        .as(name)
                        .noneMatch(
                                header -> header.equalsIgnoreCase("X-Foul") || header.equalsIgnoreCase("Set-Cookie"));
                assertThat(answer.response()
                                .headers()
                                .firstValue("Content-Disposition")
                                .orElse("attachment; filename=\"x\""))
                        .as(name)
                        .matches(SAFE_FILE);
            }
        }
    }

    @Test
    void noNameOfAnUploadBecomesAPath() throws IOException {
        for (String name : NAMES) {
            posted("/api/admin/media?name=" + name, "image/png", PNG);
            posted(
                    "/api/admin/imports?fileName=" + name,
                    "application/octet-stream",
                    "name\nAnn\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(server.files()).noneMatch(file -> file.toString().contains("escaped"));
        assertThat(java.nio.file.Path.of("/tmp/escaped.png")).doesNotExist();
    }

    @Test
    void noAddressLeavesTheSite() {
        List<String> ways = new ArrayList<>();
        for (String begin : List.of("/", "/docs/", "/setup/", "/webjars/lit/", "/media/", "/app/", "/api/")) {
            for (String up : List.of(
                    "../../../../",
                    "%2e%2e/%2e%2e/%2e%2e/",
                    "..%2f..%2f..%2f",
                    "%2e%2e%2f%2e%2e%2f",
                    "%252e%252e%252f%252e%252e%252f",
                    "..%5c..%5c..%5c",
                    "..\\..\\..\\",
                    "....//....//",
                    "/",
                    "%2f",
                    "%00/",
                    "%c0%ae%c0%ae/%c0%ae%c0%ae/")) {
                ways.add(begin + up + "etc/passwd");
                ways.add(begin + up + "db/migration/common/V010__identity.sql");
                ways.add(begin + up + "lectern/server/LecternServer.class");
                ways.add(begin + up + "secrets/token-signing.key%00.js");
            }
        }
        for (String way : ways) {
            String answer = asIs(way);
            assertThat(answer).as(way).matches("(?s)HTTP/1.1 (400|404) .*");
            assertThat(answer.toLowerCase(Locale.ROOT)).as(way).doesNotContain("root:", "create table", "cafebabe");
        }
    }

    /** Sends the path as it is, which Java's client would tidy first. */
    private static String asIs(String path) {
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
