package lectern.server.student;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page reaches: its files come from a real server under a name that no browser trusts, as on a school's network;
 * the answers under {@code /api} are the test's own, so that a break of the network falls exactly where a test needs it.
 */
final class PlayedServer {
    /** Not an IP address of this machine, so not a secure context: what is missing on a LAN is missing here. */
    static final String ORIGIN = "http://lectern.test";

    private static final List<String> QUESTIONS = List.of("q1", "q2", "q3", "q4", "q5");

    private final JsonMapper json = Json.lenient();
    private final URI files;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Route, Boolean>> twists = new ConcurrentHashMap<>();

    PlayedServer(BrowserContext context, URI files) {
        this.files = files;
        context.route(ORIGIN + "/**", this::answer);
        context.routeWebSocket(
                "ws://lectern.test/**",
                socket -> socket.send(
                        "{\"type\":\"room_event\",\"payload\":{\"event\":\"welcome\",\"userId\":\"u1\"},\"seq\":1}"));
    }

    /** The bodies of the answers that reached the server, in order. */
    List<JsonNode> received() {
        return received;
    }

    List<String> receivedIds() {
        return received.stream()
                .map(answer -> answer.path("submitRequestId").asString())
                .toList();
    }

    /** Has requests of a path go another way; the twist says whether it has dealt with the request. */
    void twist(String path, Function<Route, Boolean> twist) {
        twists.put(path, twist);
    }

    /** Cuts every request but those for the page's files. */
    void cut() {
        twist("/api/", route -> {
            route.abort();
            return true;
        });
    }

    void mend() {
        twists.clear();
    }

    private void answer(Route route) {
        Request request = route.request();
        String path = URI.create(request.url()).getPath();
        boolean dealtWith = twists.entrySet().stream()
                .filter(twist -> path.startsWith(twist.getKey()))
                .anyMatch(twist -> twist.getValue().apply(route));
        if (dealtWith) {
            return;
        }
        if (path.startsWith("/api/")) {
            fulfil(route, data(path, request));
            return;
        }
        route.fulfill(
                new Route.FulfillOptions().setResponse(route.fetch(new Route.FetchOptions().setUrl(files + path))));
    }

    /** Takes an answer in as the server would. */
    void receive(Request request) {
        received.add(json.readTree(request.postData()));
    }

    void fulfil(Route route, @Nullable Object data) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"success\":true,\"data\":" + json.writeValueAsString(data) + "}"));
    }

    void refuse(Route route, int status, String code) {
        Map<String, Object> error = Map.of("code", code, "message", "No, because of " + code, "details", List.of());
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(json.writeValueAsString(Map.of("success", false, "error", error))));
    }

    private @Nullable Object data(String path, Request request) {
        return switch (path) {
            case "/api/auth/guest" ->
                Map.of("user", Map.of("id", "u1", "nickname", "Ada"), "tokens", tokens("1"), "classroomId", "c1");
            case "/api/auth/refresh" -> tokens("2");
            case "/api/tracks" ->
                List.of(Map.of("id", "sea", "name", "Sea", "progress", 0, "questionCount", 5, "nodes", List.of()));
            case "/api/progress/summary" -> progress();
            case "/api/classrooms/c1/activities/current" -> null;
            case "/api/classrooms/c1/assignments" -> List.of();
            case "/api/notifications/unread" -> Map.of("unread", 0);
            case "/api/user/profile" -> Map.of("profile", Map.of("id", "u1"), "preferences", Map.of());
            case "/api/challenges/next" -> challenge();
            case "/api/challenges/answer" -> {
                receive(request);
                yield judgement(received.getLast());
            }
            default -> Map.of("id", "c1");
        };
    }

    private static Map<String, Object> tokens(String number) {
        return Map.of(
                "accessToken",
                "access" + number,
                "refreshToken",
                "refresh" + number,
                "expiresAt",
                "2026-01-01T00:00:00Z");
    }

    private static Map<String, Object> progress() {
        return Map.of("hearts", 5, "xp", 10, "level", 1, "streakDays", 1);
    }

    private static Map<String, Object> challenge() {
        List<Map<String, Object>> options = List.of("a", "b", "c", "d").stream()
                .map(id -> Map.<String, Object>of("id", id, "text", "Option " + id))
                .toList();
        List<Map<String, Object>> items = IntStream.range(0, QUESTIONS.size())
                .mapToObj(at -> Map.<String, Object>of(
                        "challengeId",
                        "ch1",
                        "question",
                        Map.of(
                                "id",
                                QUESTIONS.get(at),
                                "prompt",
                                "Question " + at,
                                "contentType",
                                "text",
                                "options",
                                options)))
                .toList();
        return Map.of("challengeId", "ch1", "trackId", "sea", "totalQuestions", 5, "questions", items);
    }

    private static Map<String, Object> judgement(JsonNode answer) {
        String selected = answer.path("selectedOptionId").asString();
        return Map.of(
                "challengeId",
                "ch1",
                "questionId",
                answer.path("questionId").asString(),
                "answerState",
                selected.equals("a") ? "correct" : "wrong",
                "selectedOptionId",
                selected,
                "correctOptionId",
                "a",
                "xpDelta",
                10,
                "progress",
                progress(),
                "rewards",
                List.of());
    }
}
