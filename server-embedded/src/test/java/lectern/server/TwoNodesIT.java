package lectern.server;

import static lectern.server.TwoNodes.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.Presence;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.UserStatus;
import lectern.server.TwoNodes.Ears;
import lectern.server.TwoNodes.Page;
import lectern.server.realtime.FaultyWire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, of which one is killed in the middle of a class. */
class TwoNodesIT {
    private static final int STUDENTS = 6;

    @TempDir
    private Path data;

    private final TwoNodes nodes = new TwoNodes();
    private final TestServer here = nodes.here();

    @AfterEach
    void stop() throws Exception {
        nodes.close();
    }

    private static List<String> joined(Ears ears) {
        return ears.heard(RoomEvent.class).stream()
                .filter(event -> event.event() == RoomEvent.Kind.MEMBER_JOINED)
                .map(event -> String.valueOf(event.nickname()))
                .filter(name -> name.startsWith("Late"))
                .toList();
    }

    private static List<String> said(Ears ears) {
        return ears.heard(ChatMessage.class).stream().map(ChatMessage::text).toList();
    }

    private static void assertSaidOnce(Ears ears) {
        assertThat(said(ears))
                .as("what was said again was taken once")
                .containsExactly("from the other server", "so far", "still here");
    }

    @Test
    void oneIsKilledAndTheClassGoesOnOnTheOther() throws Exception {
        NodeProcess node = nodes.process(data);
        LecternClient teacher = here.admin();
        Classroom classroom = teacher.classrooms().create(new ClassroomDraft("Live", ClassroomConfig.initial()));
        Ears host = nodes.page(teacher, classroom.id()).ears;
        FaultyWire wire = nodes.opened(new FaultyWire(node.port()));
        List<Page> students = IntStream.range(0, STUDENTS)
                .mapToObj(
                        i -> nodes.page(nodes.guest(wire.uri(), "Student " + i, classroom.joinCode()), classroom.id()))
                .toList();
        List<Ears> pages = students.stream().map(page -> page.ears).toList();
        ClassroomChannel first = students.getFirst().channel;
        await().atMost(PATIENCE)
                .until(() -> teacher.classrooms().get(classroom.id()).onlineCount() == STUDENTS + 1);
        here.guest("Late 1", classroom.joinCode());
        await().atMost(PATIENCE)
                .until(() -> pages.stream().allMatch(page -> joined(page).contains("Late 1")));
        first.send(ChatMessage.of("from the other server", null), "c1");
        // A server writes in its order: once the next word is heard, it is noted that the first was taken.
        first.send(ChatMessage.of("so far", null), "c1 done");
        await().atMost(PATIENCE).until(() -> said(host).contains("so far"));

        node.kill();
        wire.leadTo(here.uri().getPort());
        here.guest("Late 2", classroom.joinCode());
        await().atMost(PATIENCE)
                .until(() -> pages.stream().allMatch(page -> joined(page).contains("Late 2")));
        first.send(ChatMessage.of("from the other server", null), "c1");
        first.send(ChatMessage.of("still here", null), "c2");
        here.guest("Late 3", classroom.joinCode());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages).allSatisfy(page -> {
                    assertThat(joined(page)).containsExactly("Late 1", "Late 2", "Late 3");
                    assertSaidOnce(page);
                }));
        await().atMost(PATIENCE).untilAsserted(() -> assertSaidOnce(host));
        assertThat(pages).allSatisfy(page -> assertThat(page.events()).doesNotContain(RoomEvent.Kind.RESYNC));
        assertThat(teacher.classrooms().get(classroom.id()).onlineCount()).isEqualTo(STUDENTS + 1);
        String one = students.getFirst().id();
        first.close();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(host.heard(UserStatus.class))
                        .filteredOn(status -> status.userId().equals(one))
                        .extracting(UserStatus::presence)
                        .last()
                        .isEqualTo(Presence.OFFLINE));
    }
}
