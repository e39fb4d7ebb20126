package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.Presence;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.UserStatus;
import lectern.server.realtime.FaultyWire;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, of which one is killed in the middle of a class. */
class TwoNodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int STUDENTS = 6;

    @TempDir
    private Path data;

    private final TestServer here = TestServer.start(Engine.POSTGRESQL);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        here.close();
    }

    /** What one page hears. */
    private static final class Ears implements ClassroomChannel.Listener {
        final List<Payload> heard = new CopyOnWriteArrayList<>();
        volatile boolean connected;

        @Override
        public void onMessage(Payload payload, @Nullable String id) {
            heard.add(payload);
        }

        @Override
        public void onConnection(boolean now) {
            connected = now;
        }

        List<String> joined() {
            return heard.stream()
                    .filter(payload ->
                            payload instanceof RoomEvent event && event.event() == RoomEvent.Kind.MEMBER_JOINED)
                    .map(payload -> String.valueOf(((RoomEvent) payload).nickname()))
                    .filter(name -> name.startsWith("Late"))
                    .toList();
        }

        List<String> said() {
            return heard.stream()
                    .filter(ChatMessage.class::isInstance)
                    .map(payload -> ((ChatMessage) payload).text())
                    .toList();
        }

        List<UserStatus> statuses() {
            return heard.stream()
                    .filter(UserStatus.class::isInstance)
                    .map(UserStatus.class::cast)
                    .toList();
        }
    }

    private ClassroomChannel connect(LecternClient client, Classroom classroom, Ears ears) {
        ClassroomChannel channel = client.channel(classroom.id(), ears);
        opened.add(channel);
        return channel;
    }

    @Test
    void oneIsKilledAndTheClassGoesOnOnTheOther() throws Exception {
        NodeProcess node = NodeProcess.beside(here, data);
        opened.add(node);
        LecternClient teacher = here.admin();
        Classroom classroom = teacher.classrooms().create(new ClassroomDraft("Live", ClassroomConfig.initial()));
        Ears host = new Ears();
        connect(teacher, classroom, host);

        FaultyWire wire = new FaultyWire(node.port());
        opened.add(wire);
        List<Ears> pages = new ArrayList<>();
        List<ClassroomChannel> channels = new ArrayList<>();
        List<LecternClient> students = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            LecternClient student = new LecternClient(wire.uri());
            opened.add(student);
            student.identity().guest(new GuestRequest("device " + i, "Student " + i, classroom.joinCode()));
            Ears ears = new Ears();
            channels.add(connect(student, classroom, ears));
            pages.add(ears);
            students.add(student);
        }
        await().atMost(PATIENCE)
                .until(() -> teacher.classrooms().get(classroom.id()).onlineCount() == STUDENTS + 1);
        here.guest("Late 1", classroom.joinCode());
        await().atMost(PATIENCE)
                .until(() -> pages.stream().allMatch(page -> page.joined().contains("Late 1")));
        channels.getFirst().send(ChatMessage.of("from the other server", null), "c1");
        await().atMost(PATIENCE).until(() -> host.said().contains("from the other server"));

        node.kill();
        wire.leadTo(here.uri().getPort());
        here.guest("Late 2", classroom.joinCode());
        await().atMost(PATIENCE)
                .until(() -> pages.stream().allMatch(page -> page.joined().contains("Late 2")));
        channels.getFirst().send(ChatMessage.of("from the other server", null), "c1");
        channels.getFirst().send(ChatMessage.of("still here", null), "c2");
        here.guest("Late 3", classroom.joinCode());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages).allSatisfy(page -> {
                    assertThat(page.joined()).containsExactly("Late 1", "Late 2", "Late 3");
                    assertThat(page.said()).containsExactly("from the other server", "still here");
                }));
        assertThat(host.said())
                .as("what was said again was taken once")
                .containsExactly("from the other server", "still here");
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.heard)
                        .noneMatch(payload ->
                                payload instanceof RoomEvent event && event.event() == RoomEvent.Kind.RESYNC));
        assertThat(teacher.classrooms().get(classroom.id()).onlineCount()).isEqualTo(STUDENTS + 1);
        String one = students.getFirst().identity().me().id();
        channels.getFirst().close();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(host.statuses())
                        .filteredOn(status -> status.userId().equals(one))
                        .extracting(UserStatus::presence)
                        .last()
                        .isEqualTo(Presence.OFFLINE));
    }
}
