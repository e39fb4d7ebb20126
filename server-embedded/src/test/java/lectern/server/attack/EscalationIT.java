package lectern.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.roster.StudentDraft;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.http.Route;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Nobody becomes more than they are by one more field in a body that is good otherwise. */
@ParameterizedClass
@EnumSource(Engine.class)
@SuppressWarnings("NullAway.Init") // people are made before each test
class EscalationIT {
    private static final String PASSWORD = "correct horse";

    private final TestServer server;
    private final LecternClient head;
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> wrong = new ArrayList<>();

    private Map<String, String> fields;
    private String student;
    private String teacher;
    private String admin;
    private Classroom classroom;

    EscalationIT(Engine engine) {
        server = TestServer.start(engine);
        head = server.admin();
    }

    @BeforeEach
    void people() {
        String headId = '"' + head.identity().me().id() + '"';
        fields = Map.ofEntries(
                Map.entry("role", "\"super_admin\""),
                Map.entry("roles", "[\"super_admin\"]"),
                Map.entry("isAdmin", "true"),
                Map.entry("permissions", "[\"ADMIN_MANAGE\"]"),
                Map.entry("status", "\"active\""),
                Map.entry("isActive", "true"),
                Map.entry("tier", "\"proplus\""),
                Map.entry("id", headId),
                Map.entry("userId", headId),
                Map.entry("accountId", headId),
                Map.entry("hostId", headId),
                Map.entry("createdBy", headId),
                Map.entry("xp", "99999"),
                Map.entry("passwordHash", "\"x\""));
        student = token("eve", Role.STUDENT);
        teacher = token("mallory", Role.TEACHER);
        admin = token("trudy", Role.ADMIN);
        classroom = head.classrooms().create(new ClassroomDraft("Open", ClassroomConfig.initial()));
    }

    private String token(String name, Role role) {
        server.accounts().create(name, null, PASSWORD, role);
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, PASSWORD));
        return TestServer.token(client);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /**
     * Sends what is good, and then the same with one field more at a time.
     *
     * @param body a good one for each number
     * @param but fields that whoever this is may use there
     */
    private void tried(String method, String path, @Nullable String token, IntFunction<String> body, String... but) {
        String good = body.apply(number.incrementAndGet());
        Raw taken = server.raw(method, "/api" + path, token, good);
        assertThat(taken.status())
                .as(method + " " + path + " " + good + " " + taken.response().body())
                .isLessThan(300);
        fields.forEach((field, value) -> {
            if (Arrays.asList(but).contains(field)) {
                return;
            }
            String begin = body.apply(number.incrementAndGet());
            String more = begin.substring(0, begin.length() - 1) + (begin.length() > 2 ? "," : "") + '"' + field + "\":"
                    + value + "}";
            Raw raw = server.raw(method, "/api" + path, token, more);
            if (raw.status() < 400 || raw.status() >= 500) {
                wrong.add(method + " " + path + " took " + more + ": " + raw.status());
            }
        });
    }

    @Test
    void oneFieldMoreMakesNobodyMore() {
        var roles = head.roles().list();
        tried("POST", "/auth/signup", null, i -> "{\"username\":\"new%d\",\"password\":\"long enough\"}".formatted(i));
        tried("POST", "/auth/guest", null, i -> "{\"deviceId\":\"d%d\",\"nickname\":\"Guest %d\"}".formatted(i, i));
        for (String token : List.of(student, teacher, admin)) {
            tried("PUT", "/users/me", token, i -> "{\"nickname\":\"Name %d\"}".formatted(i));
            tried("PUT", "/profile/update", token, i -> "{\"firstName\":\"Name %d\"}".formatted(i));
            tried("PUT", "/user/preferences", token, i -> "{\"ui\":{\"theme\":\"dark\"}}");
            tried("PUT", "/profile/preferences", token, i -> "{\"weeklyLearningGoal\":%d}".formatted(i));
        }
        tried("POST", "/classrooms/join", student, i -> "{\"code\":\"%s\"}".formatted(classroom.joinCode()));
        tried("POST", "/classrooms", teacher, i -> "{\"name\":\"Room %d\"}".formatted(i));
        tried("POST", "/admin/students", teacher, i -> "{\"name\":\"Pupil %d\"}".formatted(i));
        String pupil = head.roster()
                .create(new StudentDraft("Pupil", null, null, null))
                .id();
        tried("PUT", "/admin/students/" + pupil, teacher, i -> "{\"name\":\"Pupil %d\"}".formatted(i));
        tried(
                "POST",
                "/admin/admins",
                TestServer.token(head),
                i -> "{\"username\":\"ed%d\",\"password\":\"long enough\",\"role\":\"editor\"}".formatted(i),
                "role");
        String editor =
                server.accounts().create("edith", null, PASSWORD, Role.EDITOR).id();
        tried(
                "PUT",
                "/admin/admins/" + editor,
                TestServer.token(head),
                i -> "{\"username\":\"edith%d\"}".formatted(i),
                "role",
                "isActive");
        assertThat(wrong).isEmpty();
        assertThat(head.roles().list()).isEqualTo(roles);
        everybodyIsWhatTheyWere();
    }

    @Test
    void noRouteReadsWhatItDoesNotKnow() {
        String token = TestServer.token(head);
        for (Route route : server.routes()) {
            Class<?> body = route.body();
            if (body == null) {
                continue;
            }
            ObjectNode good = Examples.of(body);
            String path = route.fullPath().replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
            fields.forEach((field, value) -> {
                if (good.has(field)) {
                    return;
                }
                String text = good.toString();
                String more = text.substring(0, text.length() - 1) + (good.isEmpty() ? "" : ",") + '"' + field + "\":"
                        + value + "}";
                Raw raw = server.raw(route.method().name(), path, token, more);
                if (raw.status() != 400 || !raw.fields().equals(List.of(field))) {
                    wrong.add(route.method() + " " + route.fullPath() + " with " + field + ": "
                            + raw.response().body());
                }
            });
        }
        assertThat(wrong).isEmpty();
        everybodyIsWhatTheyWere();
    }

    private void everybodyIsWhatTheyWere() {
        server.stop();
        try (Database database = server.openDatabase()) {
            database.read(tx -> {
                assertThat(tx.handle()
                                .createQuery("select coalesce(username, nickname) || ' ' || role from account"
                                        + " where role <> 'student'")
                                .mapTo(String.class)
                                .list())
                        .as("staff")
                        .allMatch(who -> List.of("head super_admin", "mallory teacher", "trudy admin")
                                        .contains(who)
                                || who.matches("ed(ith)?\\d* editor"));
                assertThat(tx.handle()
                                .createQuery("select distinct status || ' ' || tier from account")
                                .mapTo(String.class)
                                .list())
                        .containsExactly("active free");
                assertThat(tx.handle()
                                .createQuery("select count(*) from classroom c join account a on a.id = c.host_id"
                                        + " where a.username = 'head'")
                                .mapTo(Long.class)
                                .one())
                        .as("nobody leads in another's name")
                        .isEqualTo(1);
                assertThat(tx.handle()
                                .createQuery("select count(*) from progress where xp > 0")
                                .mapTo(Long.class)
                                .one())
                        .isZero();
                return tx;
            });
        }
    }
}
