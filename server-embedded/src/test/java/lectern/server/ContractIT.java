package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The design's own lists of routes and other names of them, beside what the server says of itself. */
@Tag("shared-data")
class ContractIT {
    private static final Path DESIGN = Path.of("..", "..", "shared", "design");
    /** The features that stand whole. */
    private static final Set<String> WHOLE = Set.of("identity", "article", "question", "classroom", "notification");

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @SuppressWarnings("NullAway.Init")
    private static JsonNode document;

    private record Row(String method, String path, String access, String feature) {
        String key() {
            return method + " " + shape(path);
        }
    }

    @BeforeAll
    static void start() {
        server = TestServer.start(Engine.H2);
        document = server.raw("GET", "/api/openapi.json", null, null).body();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Without the names of parameters. */
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<String[]> table(String file) throws IOException {
        return Files.readAllLines(DESIGN.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<Row> rows() throws IOException {
        return table("endpoints.tsv").stream()
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    private static Set<String> declared() {
        Set<String> all = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " "
                                + shape(path.getKey().replaceFirst("^/api", "")))));
        for (String list : List.of("x-root-routes", "x-websockets")) {
            document.path(list).valueStream().map(JsonNode::asString).forEach(line -> {
                int blank = line.indexOf(' ');
                all.add(line.substring(0, blank) + " !" + shape(line.substring(blank + 1)));
            });
        }
        return all;
    }

    @Test
    void everyRouteOfAFeatureThatStandsIsThere() throws IOException {
        assertThat(rows())
                .filteredOn(row -> WHOLE.contains(row.feature()))
                .hasSizeGreaterThan(100)
                .extracting(Row::key)
                .isSubsetOf(declared());
    }

    @Test
    void whatIsNotPublicAsksForASignIn() throws IOException {
        List<String> open = new ArrayList<>();
        for (Row row : rows()) {
            boolean socket = row.method().equals("WS") || row.path().startsWith("!");
            if (socket || !WHOLE.contains(row.feature()) || row.access().startsWith("public")) {
                continue;
            }
            String path = "/api" + row.path().replaceAll("\\{[^}]*}", "x");
            if (server.raw(row.method(), path, null, row.method().equals("GET") ? null : "{}")
                            .status()
                    != 401) {
                open.add(row.key());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyOtherNameLeadsToItsRoute() throws IOException {
        for (String[] alias : table("aliases.tsv")) {
            String path = alias[1].replace("{id}", "x").replace("…", "");
            if (alias[0].equals("WS")) {
                continue; // ChannelIT comes by it
            }
            boolean root = path.startsWith("!");
            String target = root ? path.substring(1) + "auth/check" : "/api" + path;
            String method = alias[0].equals("*") ? "GET" : alias[0];
            assertThat(server.raw(method, target, null, method.equals("GET") ? null : "{}")
                            .status())
                    .as("%s %s", method, target)
                    .isNotEqualTo(404);
        }
    }
}
