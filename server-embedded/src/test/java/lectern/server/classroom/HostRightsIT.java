package lectern.server.classroom;

import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.realtime.CloseCode;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Who leads a classroom does so for as long as they may lead classrooms, on the routes and on the channel. */
@ParameterizedClass
@EnumSource(Engine.class)
class HostRightsIT {
    private static final String PASSWORD = "correct horse";
    private static final ActivityDraft RACE =
            new ActivityDraft(ActivityKind.TYPING_RACE, null, null, new ActivityDraft.Race(null, "Run, fox."), null);

    private final TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LecternClient head;
    private final String teacherId;
    private final LecternClient teacher;
    private final Classroom room;
    private final LecternClient ann;
    private final String activity;

    HostRightsIT(Engine engine) {
        server = TestServer.start(engine);
        head = server.admin();
        teacherId =
                server.accounts().create("tina", null, PASSWORD, Role.TEACHER).id();
        teacher = signIn();
        room = teacher.classrooms().create(new ClassroomDraft("Foxes", ClassroomConfig.initial()));
        ann = server.guest("Ann", room.joinCode());
        activity = teacher.activities(room.id()).create(RACE).id();
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private LecternClient signIn() {
        LecternClient client = server.client();
        client.identity().login(new LoginRequest("tina", null, PASSWORD));
        return client;
    }

    private TestSocket connect(LecternClient who) {
        URI channel = URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/ws/classrooms/" + room.id());
        TestSocket socket = TestSocket.open(http, channel, Map.of("Authorization", "Bearer " + TestServer.token(who)));
        socket.firstEvent("welcome");
        return socket;
    }

    private void secondFactor(boolean required) {
        head.roles().change(Role.TEACHER, new RoleGrants(Role.TEACHER.permissions(), required));
    }

    private Raw raw(LecternClient who, String method, String path, String body) {
        String all = "/api/classrooms/" + room.id() + path;
        return server.raw(method, all, TestServer.token(who), method.equals("GET") ? null : body);
    }

    /** What only the host does that was let through. */
    private List<String> done(LecternClient who) {
        String race = Json.strict().writeValueAsString(RACE);
        String one = "/activities/" + activity;
        String work = "/assignments/" + UUID.randomUUID();
        List<String> done = new ArrayList<>();
        for (List<String> call : List.of(
                List.of("POST", "/activities", race),
                List.of("POST", one + "/commands", "{\"action\":\"start\"}"),
                List.of("GET", one + "/results", ""),
                List.of("GET", one + "/results.csv", ""),
                List.of("POST", "/assignments", "{\"kind\":\"track\",\"trackId\":\"x\"}"),
                List.of("GET", work, ""),
                List.of("DELETE", work, ""),
                List.of("DELETE", "/members/" + ann.identity().me().id(), ""),
                List.of("PUT", "/config", "{\"keepChat\":false}"),
                List.of("POST", "/join-code", ""),
                List.of("GET", "/applications", ""),
                List.of("DELETE", "", ""))) {
            int status = raw(who, call.getFirst(), call.get(1), call.get(2)).status();
            if (status != 403) {
                done.add(call.getFirst() + " " + call.get(1) + ": " + status);
            }
        }
        return done;
    }

    private void assertMemberOnly(LecternClient who) {
        assertThat(done(who)).isEmpty();
        Classroom seen = who.classrooms().get(room.id());
        assertThat(seen.isHost()).isFalse();
        assertThat(seen.joinCode()).isNull();
        assertThat(raw(who, "GET", "/activities", "").status()).isEqualTo(200);
        try (TestSocket socket = connect(who);
                TestSocket anns = connect(ann)) {
            anns.say("{\"type\":\"room_event\",\"payload\":{\"event\":\"hand_raised\"},\"id\":\"h\"}");
            anns.firstEvent("hand_raised");
            socket.say("{\"type\":\"room_event\",\"payload\":{\"event\":\"paused\"},\"id\":\"a\"}");
            assertThat(text(refusal(socket, "a"), "code")).isEqualTo("FORBIDDEN");
            socket.say("{\"type\":\"play_control\",\"payload\":{},\"id\":\"b\"}");
            assertThat(text(refusal(socket, "b"), "code")).isEqualTo("FORBIDDEN");
            socket.say("{\"type\":\"chat_message\",\"payload\":{\"text\":\"hello\"},\"id\":\"c\"}");
            assertThat(text(socket.first("chat_message"), "text")).isEqualTo("hello");
            assertThat(socket.heard("room_event"))
                    .as("a hand is raised to who leads")
                    .noneMatch(heard -> text(heard, "event").equals("hand_raised"));
        }
    }

    private static JsonNode refusal(TestSocket socket, String id) {
        return socket.first(message -> TestSocket.is("error").test(message)
                && message.path("id").asString("").equals(id));
    }

    private void assertLeads(LecternClient who) {
        assertThat(raw(who, "GET", "/activities/" + activity + "/results.csv", "")
                        .status())
                .isEqualTo(200);
        assertThat(who.classrooms().get(room.id()).isHost()).isTrue();
        try (TestSocket socket = connect(who)) {
            socket.say("{\"type\":\"room_event\",\"payload\":{\"event\":\"paused\"},\"id\":\"a\"}");
            socket.firstEvent("paused");
        }
    }

    @Test
    void whoIsMadeAStudentLeadsNoMoreUntilTheyAreATeacherAgain() {
        try (TestSocket open = connect(teacher)) {
            head.users().setRole(teacherId, Role.STUDENT);
            assertThat(open.closeCode()).isEqualTo(CloseCode.SIGNED_OUT.code());
        }
        assertMemberOnly(signIn());
        head.users().setRole(teacherId, Role.TEACHER);
        assertLeads(signIn());
    }

    @Test
    void whoseSecondFactorIsMissingLeadsNoMoreUntilItIsNotNeeded() {
        try (TestSocket leading = connect(teacher);
                TestSocket anns = connect(ann)) {
            secondFactor(true);
            assertThat(leading.closeCode()).isEqualTo(CloseCode.GOING_AWAY.code());
            assertThat(anns.open()).as("nothing changed for the student").isTrue();
        }
        assertMemberOnly(teacher);
        try (TestSocket member = connect(teacher)) {
            secondFactor(false);
            assertThat(member.closeCode()).as("who may more comes anew, too").isEqualTo(CloseCode.GOING_AWAY.code());
        }
        assertLeads(teacher);
    }

    @Test
    void whatARoleIsGivenReachesOpenChannels() {
        Set<Permission> more = EnumSet.copyOf(Role.TEACHER.permissions());
        more.add(Permission.CONTENT_EDIT);
        try (TestSocket leading = connect(teacher);
                TestSocket anns = connect(ann)) {
            head.roles().change(Role.TEACHER, new RoleGrants(more, null));
            assertThat(leading.closeCode()).isEqualTo(CloseCode.GOING_AWAY.code());
            assertThat(anns.open()).isTrue();
        }
        assertLeads(teacher);
    }

    @Test
    void theResultsOfADissolvedClassroomAreForWhoMayStillLead() {
        teacher.classrooms().dissolve(room.id());
        String results = "/activities/" + activity + "/results.csv";
        assertThat(raw(teacher, "GET", results, "").status()).isEqualTo(200);
        head.users().setRole(teacherId, Role.STUDENT);
        LecternClient student = signIn();
        assertThat(raw(student, "GET", results, "").status()).isEqualTo(403);
        assertThat(raw(student, "GET", "/activities", "").status()).isEqualTo(404);
        assertThat(raw(head, "GET", results, "").status()).isEqualTo(200);
    }
}
