package lectern.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.Role;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.roster.StudentDraft;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.http.Method;
import lectern.server.http.QueryParameter;
import lectern.server.http.Route;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts that mean something to a database, a browser or a file system, wherever a request may hold a text. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // one server for each engine, started before its first test
class FoulInputIT {
    /**
     * For addresses: quotes, comments, patterns, U+0000, line ends, ways out of a folder, bytes that are no UTF-8, numbers
     * past all bounds, days that are none.
     */
    private static final List<String> FOUL = List.of(
            "%27%20or%20%271%27%3D%271%27%20--",
            "%22%3B%20drop%20table%20account%3B%20--",
            "%25_%25%5C",
            "a%00b",
            "a%0d%0aSet-Cookie%3A%20stolen%3D1%0d%0aX-Foul%3A%201",
            "..%2F..%2F..%2Fetc%2Fpasswd",
            "%ff%fe",
            "99999999999999999999",
            "2026-13-45T99%3A00%3A00Z");
    /** For the strings of bodies, as JSON writes them. */
    private static final List<String> FOUL_TEXT =
            List.of("a\\u0000b", "\\ud800", "' or '1'='1' --", "\\r\\nSet-Cookie: stolen=1", "../../../etc/passwd");
    /** What says that a body was not judged but not understood. */
    private static final List<String> MISREAD =
            List.of("has the wrong type or is missing", "not well-formed", "does not have the form", "is not a field");
    /** What a database takes for something else than itself. */
    private static final List<String> MEANING = List.of("%", "_", "'", "\\", ";--");

    @Parameter
    private Engine engine;

    private TestServer server;
    private LecternClient head;
    private String admin;
    private RealThings real;

    @BeforeParameterizedClassInvocation
    void start() {
        server = TestServer.start(engine);
        head = server.admin();
        admin = TestServer.token(head);
        real = new RealThings(server, head);
    }

    @AfterParameterizedClassInvocation
    void close() {
        server.close();
    }

    private List<Route> routes(Predicate<Route> which) {
        return server.routes().stream().filter(which).toList();
    }

    private List<Route> reads() {
        return routes(route -> route.method() == Method.GET && route.shape() != Route.Shape.EVENTS);
    }

    private Raw get(String address) {
        return server.raw("GET", address, admin, null);
    }

    @Test
    void whatIsBelowAnIdIsReached() {
        for (Route route : reads()) {
            if (real.reach(route) && !RealThings.parameters(route).isEmpty()) {
                assertThat(get(real.path(route)).status()).as(route.fullPath()).isEqualTo(200);
            }
        }
    }

    @Test
    void nothingFoulInAnAddressBreaksARouteOrGetsThrough() {
        long accounts = server.accounts().total();
        List<String> wrong = new ArrayList<>();
        for (Route route : reads()) {
            for (String foul : FOUL) {
                for (QueryParameter parameter : route.query()) {
                    String address = real.path(route) + "?" + parameter.name() + "=" + foul;
                    wrong.addAll(Verdict.wrong(address, get(address)));
                }
                for (String parameter : RealThings.parameters(route)) {
                    String address = real.path(route, parameter, foul);
                    wrong.addAll(Verdict.wrong(address, get(address)));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(server.accounts().total()).isEqualTo(accounts);
    }

    @Test
    void nothingFoulInABodyBreaksARoute() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes(route -> route.body() != null)) {
            Class<?> type = java.util.Objects.requireNonNull(route.body());
            ObjectNode example = Examples.of(type);
            String what = route.method() + " " + route.fullPath() + " ";
            for (String foul : FOUL_TEXT) {
                for (String body : Examples.eachTextReplaced(example, foul)) {
                    Raw raw = server.raw(route.method().name(), real.path(route), admin, body);
                    wrong.addAll(Verdict.wrong(what + body, raw));
                    String said = raw.body().path("error").path("message").asString("");
                    // An enum's name is no text: that one is refused as what it is not.
                    if (MISREAD.stream().anyMatch(said::contains) && !foul.equals("\\ud800")) {
                        wrong.add(what + body + " was not understood: " + said);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Searches for a text by a route, and what makes something that such a search finds. */
    private Map<String, BiConsumer<Integer, String>> searched() {
        return Map.of(
                "/api/admin/users?search=",
                (i, text) -> server.accounts().create("user " + text, null, "long enough", Role.STUDENT),
                "/api/users?search=",
                (i, text) -> {
                    // the same accounts
                },
                "/api/admin/admins?search=",
                (i, text) -> server.accounts().create("staff " + text, null, "long enough", Role.TEACHER),
                "/api/admin/classrooms?search=",
                (i, text) -> head.classrooms().create(new ClassroomDraft("class " + text, ClassroomConfig.initial())),
                "/api/admin/students?search=",
                (i, text) -> head.roster().create(new StudentDraft("pupil " + text, null, null, null)),
                "/api/admin/questions?keyword=",
                (i, text) -> question(text),
                "/api/admin/knowledge-cards?keyword=",
                (i, text) -> {
                    // made with the questions
                },
                "/api/admin/articles?search=",
                (i, text) -> article(text),
                "/api/articles?search=",
                (i, text) -> {
                    // made with the articles
                });
    }

    private void question(String text) {
        head.questions()
                .create(new QuestionDraft(
                        new Stem("stem " + text, null),
                        ContentType.TEXT,
                        "right",
                        List.of("wrong"),
                        "history",
                        3,
                        new KnowledgeCardDraft("card " + text, null, null)));
    }

    private void article(String text) {
        head.articles()
                .create(new ArticleDraft(
                        "article " + text, null, null, null, null, null, true, List.of(SentenceDraft.of("Words."))));
    }

    @Test
    void aSearchFindsWhatHoldsItsTextLiterally() {
        assertThat(reads().stream()
                        .filter(route -> !route.fullPath().contains("/exports/"))
                        .flatMap(route -> route.query().stream()
                                .filter(parameter -> List.of("search", "keyword", "query", "q")
                                        .contains(parameter.name()))
                                .map(parameter -> route.fullPath() + "?" + parameter.name() + "="))
                        .collect(Collectors.toSet()))
                .as("every route that searches for a text is tried here")
                .isEqualTo(searched().keySet());
        for (BiConsumer<Integer, String> making : searched().values()) {
            for (int i = 0; i < MEANING.size(); i++) {
                making.accept(i, "be" + MEANING.get(i) + "fore" + i);
                making.accept(i, "beXfore" + i);
            }
        }
        for (String address : searched().keySet()) {
            for (int i = 0; i < MEANING.size(); i++) {
                String text = "be" + MEANING.get(i) + "fore" + i;
                Raw raw = get(address + URLEncoder.encode("e" + MEANING.get(i) + "f", StandardCharsets.UTF_8));
                assertThat(raw.status()).as(address + text).isEqualTo(200);
                List<String> found = raw.body()
                        .path("data")
                        .valueStream()
                        .map(JsonNode::toString)
                        .map(item -> item.replace("\\\\", "\\").toLowerCase(Locale.ROOT))
                        .toList();
                assertThat(found).as(address + text).isNotEmpty().allMatch(item -> item.contains(text));
            }
        }
    }
}
