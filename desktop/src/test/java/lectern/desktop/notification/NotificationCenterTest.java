package lectern.desktop.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.classroom.LiveWallPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationStatus;
import lectern.model.notification.NotificationType;
import lectern.model.notification.Unread;
import lectern.model.realtime.NotificationPush;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotificationCenterTest {
    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final Navigator navigator = new Navigator();
    private final List<String> channel = new ArrayList<>();
    private ClassroomChannel.@Nullable Listener listener;
    private final NotificationCenter center = new NotificationCenter(
            client, TaskRunner.sameThread(failures), new Messages(Language.ENGLISH), navigator, told -> {
                listener = told;
                return () -> channel.add("closed");
            });

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private void shown() {
        server.answer("GET /api/notifications/unread", new Unread(2));
        server.answerPage("GET /api/notifications", List.of(asks("n2"), asks("n1")));
        center.show();
    }

    @Test
    void countsFromTheMomentTheChannelStands() {
        server.answer("GET /api/notifications/unread", new Unread(2));
        Runnable stop = center.start();
        ears().onConnection(true);
        assertThat(center.unreadProperty().get()).isEqualTo(2);
        ears().onMessage(new NotificationPush(asks("n3"), 3), null);
        ears().onMessage(new NotificationPush(asks("n3"), 3), null);
        assertThat(center.unreadProperty().get()).isEqualTo(3);
        assertThat(center.shown()).extracting(Notification::id).containsExactly("n3");
        stop.run();
        assertThat(channel).containsExactly("closed");
        failures.assertNone();
    }

    @Test
    void whatAnotherPageReadOrDeletedIsTakenOver() {
        server.answer("GET /api/notifications/unread", new Unread(2));
        center.start();
        ears().onMessage(new NotificationPush(null, 1), null);
        assertThat(center.unreadProperty().get()).isEqualTo(1);
        assertThat(server.calls()).as("nobody looks at the list").isEmpty();
        shown();
        server.answer("GET /api/notifications/unread", new Unread(0));
        server.answerPage("GET /api/notifications", List.of(of("n1", NotificationStatus.READ)));
        ears().onMessage(new NotificationPush(null, 0), null);
        assertThat(center.unreadProperty().get()).isZero();
        assertThat(center.shown()).extracting(Notification::status).containsExactly(NotificationStatus.READ);
        failures.assertNone();
    }

    @Test
    void openingReadsItAndLeadsThere() {
        shown();
        Notification read = of("n1", NotificationStatus.READ);
        server.answer("PUT /api/notifications/n1/read", read);
        server.answer("GET /api/notifications/unread", new Unread(1));
        center.start();
        ears().onMessage(new NotificationPush(null, 1), null); // the server tells all pages at once
        center.open(center.shown().getLast());
        assertThat(center.shown())
                .extracting(Notification::status)
                .containsExactly(NotificationStatus.UNREAD, NotificationStatus.READ);
        assertThat(center.unreadProperty().get()).isEqualTo(1);
        assertThat(navigator.place()).isEqualTo(new LiveWallPlace("c1"));
        int calls = server.calls().size();
        center.open(read);
        assertThat(server.calls()).as("it is read already").hasSize(calls);
    }

    @Test
    void oneThatIsGoneElsewhereGoesHereToo() {
        shown();
        server.refuse("DELETE /api/notifications/n2", ErrorCode.NOT_FOUND, "gone");
        center.delete(center.shown().getFirst());
        assertThat(center.shown()).extracting(Notification::id).containsExactly("n1");
        failures.assertNone();
    }

    @Test
    void allAreReadOrDeletedAtOnceUnlessTheServerRefuses() {
        shown();
        server.refuse("DELETE /api/notifications/clear", ErrorCode.UNAVAILABLE, "busy");
        center.clear();
        assertThat(center.shown()).hasSize(2);
        assertThat(failures.shown()).hasSize(1);
        server.answer("POST /api/notifications/read", new Unread(0));
        server.answer("GET /api/notifications/unread", new Unread(0));
        center.readAll();
        assertThat(center.unreadProperty().get()).isZero();
        server.answer("DELETE /api/notifications/clear", null);
        center.clear();
        assertThat(center.shown()).isEmpty();
    }

    private ClassroomChannel.Listener ears() {
        return Objects.requireNonNull(listener);
    }

    private static Notification asks(String id) {
        return of(id, NotificationStatus.UNREAD);
    }

    private static Notification of(String id, NotificationStatus status) {
        return new Notification(
                id,
                NotificationType.CLASSROOM_APPLICATION,
                null,
                Map.of("classroomName", "Class 7b", "nickname", "Zoë"),
                "c1",
                status,
                Instant.parse("2026-03-02T08:00:00Z"));
    }
}
