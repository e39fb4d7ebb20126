package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Route;
import lectern.server.http.SocketRoute;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may call which route: as the documents show it, and as the server does it. */
class PermissionsIT {
    private static final Path TABLE = Path.of("..", "docs", "permissions.md");
    private static final String PASSWORD = "correct horse";
    private static final String REFUSAL = "Your role does not allow this";

    private static TestServer server;
    private static final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private static int made;

    @BeforeAll
    static void start() {
        server = TestServer.start(Engine.H2);
        for (Role role : Role.values()) {
            signIn(role);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Somebody new, as the last one may have signed out or deleted their account on the walk. */
    private static void signIn(Role role) {
        String name = role.wireName() + " " + made++;
        server.accounts().create(name, null, PASSWORD, role);
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, PASSWORD));
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
                route with every role. Write it anew with `-Dit.test=PermissionsIT -Dlectern.write-docs=true`.

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
        page.append("\n## Live channels\n\n"
                + "Whoever is let in may send what [realtime.md](realtime.md) names for them.\n\n");
        row(page, "channel", heads);
        row(page, "---", heads.stream().map(head -> "---").toList());
        server.server().routes().sockets().stream()
                .sorted(Comparator.comparing(SocketRoute::path))
                .forEach(socket -> row(page, socket.path(), cells(socket.access())));
        return page.toString();
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
