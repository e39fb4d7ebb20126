package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Route;
import lectern.server.http.SocketMessage;
import lectern.server.http.SocketRoute;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Who may call which route and say what on which channel: as the documents show it, and as the server does it. */
@ParameterizedClass
@EnumSource(Engine.class)
class PermissionsIT {
    private static final Path TABLE = Path.of("..", "docs", "permissions.md");
    private static final String PASSWORD = "correct horse";
    private static final String REFUSAL = "Your role does not allow this";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<Role, LecternClient> clients = new EnumMap<>(Role.class);
    private static final Map<Role, String> tokens = new EnumMap<>(Role.class);

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    private static int made;

    @SuppressWarnings("unused")
    PermissionsIT(Engine engine) {
        // one server for each engine, see start
    }

    @BeforeParameterizedClassInvocation
    static void start(Engine engine) {
        server = TestServer.start(engine);
        for (Role role : Role.values()) {
            signIn(role);
        }
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @AfterAll
    static void hangUp() {
        HTTP.shutdownNow();
    }

    /** Somebody new, as the last one may have signed out or deleted their account on the walk. */
    private static void signIn(Role role) {
        String name = role.wireName() + " " + made++;
        server.accounts().create(name, null, PASSWORD, role);
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, PASSWORD));
        clients.put(role, client);
        tokens.put(role, TestServer.token(client));
    }

    private static boolean allowed(Access access, @Nullable Role role) {
        Permission permission = access.permission();
        return switch (access.kind()) {
            case PUBLIC -> true;
            case SIGNED_IN -> role != null;
            // The test sits at the server's machine.
            case LOOPBACK ->
                role == null || permission == null || role.permissions().contains(permission);
            case PERMISSION ->
                role != null && permission != null && role.permissions().contains(permission);
        };
    }

    @Test
    void everyRouteLetsInWhomTheTableNamesAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (Route route : server.routes()) {
            String path =
                    route.fullPath().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            wrong.addAll(walk(route, path, null));
            for (Role role : Role.values()) {
                wrong.addAll(walk(route, path, role));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> walk(Route route, String path, @Nullable Role role) {
        String body = route.method() == Method.GET ? null : "{}";
        TestServer.Raw raw = server.raw(route.method().name(), path, role == null ? null : tokens.get(role), body);
        String said = raw.body().path("error").path("message").asString("");
        boolean refused = role == null
                ? raw.status() == 401 && said.equals("Sign in first")
                : raw.status() == 401 && !said.contains("password") || raw.status() == 403 && said.equals(REFUSAL);
        if (role != null && route.method() != Method.GET && raw.status() < 300) {
            signIn(role);
        }
        if (refused == allowed(route.access(), role) || raw.status() >= 500) {
            return List.of(route.method() + " " + route.fullPath() + " as " + role + ": " + raw.status() + " " + said);
        }
        return List.of();
    }

    /** A channel's address, and the status with which a call is met: 101 where it is let in. */
    private static int statusOf(URI channel, @Nullable Role role) {
        try (TestSocket socket = open(channel, role)) {
            socket.firstEvent("welcome");
            return 101;
        } catch (CompletionException e) {
            return e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : 0;
        }
    }

    private static TestSocket open(URI channel, @Nullable Role role) {
        return TestSocket.open(
                HTTP, channel, role == null ? Map.of() : Map.of("Authorization", "Bearer " + tokens.get(role)));
    }

    private static URI channel(SocketRoute socket, String classroomId) {
        String path = socket.path().replace("{classroomId}", classroomId);
        return URI.create("ws://127.0.0.1:" + server.uri().getPort() + path);
    }

    /** Someone of every role is in a classroom of this one's. */
    private static String classroomOf(Role host) {
        var draft = new ClassroomDraft("Led by " + host, new ClassroomConfig(true, false, true, false));
        String id = Objects.requireNonNull(clients.get(host))
                .classrooms()
                .create(draft)
                .id();
        clients.values().forEach(client -> client.classrooms().join(new JoinRequest(null, id)));
        return id;
    }

    @Test
    void everyChannelLetsInWhomTheTableNamesAndNobodyElse() {
        String classroom = classroomOf(Role.ADMIN);
        List<String> wrong = new ArrayList<>();
        for (SocketRoute socket : server.server().routes().sockets()) {
            List<@Nullable Role> all = new ArrayList<>(List.of(Role.values()));
            all.add(null);
            for (Role role : all) {
                int status = statusOf(channel(socket, classroom), role);
                int refusal = role == null ? 401 : 403;
                if (status != (allowed(socket.access(), role) ? 101 : refusal)) {
                    wrong.add(socket.path() + " as " + role + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMessageIsTakenFromWhomTheTableNamesAndNobodyElse() {
        SocketRoute inClassrooms = server.server().routes().sockets().stream()
                .filter(socket -> socket.path().contains("{classroomId}"))
                .findFirst()
                .orElseThrow();
        List<String> wrong = new ArrayList<>();
        for (Role host : List.of(Role.TEACHER, Role.SUPER_ADMIN)) {
            String classroom = classroomOf(host);
            for (Role role : Role.values()) {
                try (TestSocket socket = open(channel(inClassrooms, classroom), role)) {
                    for (SocketMessage message : server.server().routes().messages()) {
                        String code = answer(socket, message);
                        String expected = message.sender() == null
                                ? "VALIDATION_ERROR"
                                : message.sender().equals("host") && role != host || !holds(role, message)
                                        ? "FORBIDDEN"
                                        : "taken";
                        if (!code.equals(expected) && !(expected.equals("taken") && code.equals("VALIDATION_ERROR"))) {
                            wrong.add(message.type() + " of " + role + " to " + host + ": " + code);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What becomes of a message without content: that it has none is said only to who may send it. */
    private static String answer(TestSocket socket, SocketMessage message) {
        String id = UUID.randomUUID().toString();
        socket.say("{\"type\":\"" + message.type() + "\",\"payload\":{},\"id\":\"" + id + "\"}");
        JsonNode answer = socket.first(heard -> heard.path("id").asString("").equals(id));
        return TestSocket.is("error").test(answer) ? TestSocket.text(answer, "code") : "taken";
    }

    private static boolean holds(Role role, SocketMessage message) {
        Permission permission = message.permission();
        return permission == null || role.permissions().contains(permission);
    }

    @Test
    void theTableInTheDocumentsIsThatOfTheServer() throws IOException {
        String table = table();
        if (Boolean.getBoolean("lectern.write-docs")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("docs/permissions.md is out of date; write it anew with -Dit.test=PermissionsIT"
                        + " -Dlectern.write-docs=true")
                .isEqualTo(table);
    }

    private static String table() {
        StringBuilder page = new StringBuilder("""
                # Who may do what

                This page is written by `PermissionsIT` from the server's own route table, and the same test walks every \
                route, channel and message with every role. Write it anew with `-Dit.test=PermissionsIT -Dlectern.write-docs=true`.

                A role is a set of permissions, and holds all that the role before it holds. What is **built in** nobody \
                can take away; what is *given* a super_admin changes while the server runs (`PUT /api/admin/roles/{role}`), \
                and the tables below show a new server.

                ## Permissions

                """);
        row(page, "permission", roles());
        row(page, "---", List.of("---", "---", "---", "---", "---"));
        for (Permission permission : Permission.values()) {
            row(page, permission.name(), held(permission));
        }
        page.append("\n## Routes\n\n");
        List<String> heads = new ArrayList<>(List.of("asks for", "no sign-in"));
        heads.addAll(roles());
        row(page, "route", heads);
        row(page, "---", heads.stream().map(head -> "---").toList());
        server.routes().stream()
                .sorted(Comparator.comparing(Route::feature)
                        .thenComparing(Route::fullPath)
                        .thenComparing(Route::method))
                .forEach(route -> row(page, route.method() + " " + route.fullPath(), cells(route.access())));
        page.append("\n## Live channels\n\n");
        row(page, "channel", heads);
        row(page, "---", heads.stream().map(head -> "---").toList());
        server.server().routes().sockets().stream()
                .sorted(Comparator.comparing(SocketRoute::path))
                .forEach(socket -> row(page, socket.path(), cells(socket.access())));
        messages(page);
        return page.toString();
    }

    private static void messages(StringBuilder page) {
        page.append("""

                ## Messages

                What may be sent on a classroom's channel, beside being in the classroom. Who leads it is its host for as \
                long as they hold `CLASSROOM_HOST`; which events of a room are the host's, [realtime.md](realtime.md) \
                says. On `/realtime` nothing but `heart_beat` is taken.

                """);
        List<String> heads = new ArrayList<>(List.of("sent by", "asks for"));
        heads.addAll(roles());
        row(page, "message", heads);
        row(page, "---", heads.stream().map(head -> "---").toList());
        for (SocketMessage message : server.server().routes().messages()) {
            if (message.sender() != null) {
                List<String> cells = new ArrayList<>(List.of(
                        message.sender(), message.permission() == null ? "any" : "`" + message.permission() + "`"));
                for (Role role : Role.values()) {
                    cells.add(holds(role, message) ? "yes" : "");
                }
                row(page, message.type(), cells);
            }
        }
    }

    private static List<String> roles() {
        return List.of(Role.values()).stream().map(Role::wireName).toList();
    }

    private static List<String> held(Permission permission) {
        return List.of(Role.values()).stream()
                .map(role -> role.builtIn().contains(permission)
                        ? "**built in**"
                        : role.permissions().contains(permission) ? "*given*" : "")
                .toList();
    }

    private static List<String> cells(Access access) {
        List<String> cells = new ArrayList<>();
        cells.add(
                access.toString().toUpperCase(Locale.ROOT).equals(access.toString())
                        ? "`" + access + "`"
                        : access.toString());
        boolean stranger = access.kind() == Access.Kind.PUBLIC;
        cells.add(stranger ? "yes" : access.kind() == Access.Kind.LOOPBACK ? "at the machine" : "");
        for (Role role : Role.values()) {
            cells.add(allowed(access, role) ? "yes" : "");
        }
        return cells;
    }

    private static void row(StringBuilder page, String first, List<String> cells) {
        page.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }
}
