package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.realtime.CloseCode;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL: what an administrator decides on one reaches the channels that the other holds open. */
@SuppressWarnings("NullAway.Init") // the second one is started before each test
class RightsNodesIT {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path data;

    private final TestServer here = TestServer.start(Engine.POSTGRESQL);
    private final HttpClient http = HttpClient.newHttpClient();
    private LecternServer there;

    @BeforeEach
    void startAnother() throws IOException {
        // Nodes that share a database need the same key.
        TestDatabase.copy(here.data().resolve("secrets"), data.resolve("secrets"));
        there = LecternServer.start(TestServer.config(data, here.database()));
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        there.close();
        here.close();
    }

    private TestSocket connect(LecternClient who, Classroom room) {
        URI channel = URI.create("ws://127.0.0.1:" + there.port() + "/ws/classrooms/" + room.id());
        TestSocket socket = TestSocket.open(http, channel, Map.of("Authorization", "Bearer " + TestServer.token(who)));
        socket.firstEvent("welcome");
        return socket;
    }

    @Test
    void rolesAndRightsReachTheOtherServersChannels() {
        LecternClient head = here.admin();
        String id = here.accounts().create("tina", null, PASSWORD, Role.TEACHER).id();
        try (LecternClient teacher = new LecternClient(there.localUri());
                LecternClient again = new LecternClient(there.localUri())) {
            teacher.identity().login(new LoginRequest("tina", null, PASSWORD));
            Classroom room = teacher.classrooms().create(new ClassroomDraft("Live", ClassroomConfig.initial()));
            LecternClient ann = here.guest("Ann", room.joinCode());
            try (TestSocket leading = connect(teacher, room);
                    TestSocket anns = connect(ann, room)) {
                head.roles().change(Role.TEACHER, new RoleGrants(Role.TEACHER.permissions(), true));
                assertThat(leading.closeCode()).isEqualTo(CloseCode.GOING_AWAY.code());
                assertThat(anns.open()).isTrue();
            }
            try (TestSocket member = connect(teacher, room)) {
                member.say("{\"type\":\"room_event\",\"payload\":{\"event\":\"paused\"},\"id\":\"a\"}");
                assertThat(TestSocket.text(member.first("error"), "code")).isEqualTo("FORBIDDEN");
                head.users().setRole(id, Role.STUDENT);
                assertThat(member.closeCode()).isEqualTo(CloseCode.SIGNED_OUT.code());
            }
            again.identity().login(new LoginRequest("tina", null, PASSWORD));
            assertThat(again.classrooms().get(room.id()).isHost()).isFalse();
        }
    }
}
