package lectern.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Route;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody curious may try on every route there is, whichever feature it belongs to. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // one server for each engine, started before its first test
class AttackIT {
    private static final String PASSWORD = "correct horse";

    @Parameter
    private Engine engine;

    private TestServer server;
    private String admin;
    private String student;
    private String teacher;
    private Classroom classroom;

    @BeforeParameterizedClassInvocation
    void start() {
        server = TestServer.start(engine);
        LecternClient head = server.admin();
        admin = TestServer.token(head);
        classroom = head.classrooms().create(new ClassroomDraft("Private", ClassroomConfig.initial()));
        student = TestServer.token(server.guest("Eve", null));
        server.accounts().create("mallory", null, PASSWORD, Role.TEACHER);
        LecternClient other = server.client();
        other.identity().login(new LoginRequest("mallory", null, PASSWORD));
        teacher = TestServer.token(other);
    }

    @AfterParameterizedClassInvocation
    void close() {
        server.close();
    }

    private List<Route> routes(Predicate<Route> which) {
        return server.routes().stream().filter(which).toList();
    }

    private static String path(Route route, String parameter) {
        return route.fullPath().replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(parameter));
    }

    @Test
    void anotherTeachersClassroomIsNotThere() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes(route -> route.fullPath().contains("{classroomId}"))) {
            String body = route.method() == Method.GET ? null : "{}";
            for (String token : List.of(teacher, student)) {
                Raw raw = server.raw(route.method().name(), path(route, classroom.id()), token, body);
                if (raw.status() < 400 || raw.response().body().contains(String.valueOf(classroom.joinCode()))) {
                    wrong.add(route.method() + " " + route.fullPath() + ": " + raw.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPageFromElsewhereCanDoNothing() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes(route ->
                route.access().kind() != Access.Kind.PUBLIC && route.access().kind() != Access.Kind.LOOPBACK)) {
            // A browser sends cookies and simple forms to any server, and nothing of ours is in either.
            String what = route.method() + " " + route.fullPath();
            Raw cookie = send(route, "Cookie", "token=" + admin + "; session=" + admin + "; Authorization=" + admin);
            if (cookie.status() != 401 && cookie.status() != 415) {
                wrong.add(what + " by a cookie: " + cookie.status());
            }
            wrong.addAll(Verdict.wrong(what, cookie));
        }
        for (Route route : routes(route -> route.body() != null)) {
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
                Raw raw = server.raw(
                        route.method().name(), path(route, UUID.randomUUID().toString()), admin, type, "{}");
                if (raw.status() != 415) {
                    wrong.add(route.method() + " " + route.fullPath() + " as " + type + ": " + raw.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
        Raw preflight = server.raw("OPTIONS", "/api/auth/login", null, null);
        assertThat(Verdict.wrong("preflight", preflight)).isEmpty();
        assertThat(preflight.status()).isEqualTo(405);
    }

    private Raw send(Route route, String header, String value) {
        URI uri = server.uri().resolve(path(route, UUID.randomUUID().toString()));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header(header, value)
                .header("Origin", "http://elsewhere.example")
                .header("Content-Type", "application/json")
                .method(
                        route.method().name(),
                        route.method() == Method.GET ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        return server.send(request.build());
    }

    @Test
    void tokensInAddressesAreNotRead() {
        for (String name : List.of("token", "access_token", "accessToken", "Authorization")) {
            assertThat(server.raw("GET", "/api/auth/me?" + name + "=" + admin, null, null)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void slowOnesKeepNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
                slow.add(socket);
                String head = i % 2 == 0
                        ? "GET /api/auth/me HTTP/1.1\r\nHost: a\r\nX-Slow: "
                        : "POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1000\r\n\r\n{";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(server.raw("GET", "/api/auth/me", admin, null).status())
                        .isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
