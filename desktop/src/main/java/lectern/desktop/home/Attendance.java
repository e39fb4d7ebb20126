package lectern.desktop.home;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.UserStatus;
import org.jspecify.annotations.Nullable;

/** Who is here: the students of one classroom, kept up by its live channel. */
public final class Attendance {
    private static final Comparator<Member> MISSING_FIRST = Comparator.comparing(
                    (Member member) -> member.presence() == Presence.ONLINE)
            .thenComparing(Member::nickname, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Member::userId);

    /** Opens a classroom's channel; {@link LecternClient#channel} in the console. */
    @FunctionalInterface
    public interface Channels {
        AutoCloseable open(String classroomId, ClassroomChannel.Listener listener);
    }

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Channels channels;

    private final ObservableList<Member> students = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper here = new ReadOnlyIntegerWrapper();
    private @Nullable String watched;
    private @Nullable AutoCloseable channel;
    private @Nullable RunningTask fetching;

    public Attendance(LecternClient client, TaskRunner tasks, Messages messages, Channels channels) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.channels = channels;
    }

    /** The missing ones first, each group by name. */
    public ObservableList<Member> students() {
        return students;
    }

    public ReadOnlyIntegerProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** Watches a classroom from now on, none for null. */
    public void watch(@Nullable String classroomId) {
        if (channel != null && classroomId != null && classroomId.equals(watched)) {
            fetch();
            return;
        }
        stop();
        students.clear();
        here.set(0);
        watched = classroomId;
        if (classroomId != null) {
            fetch();
            channel = channels.open(classroomId, new Listener(classroomId));
        }
    }

    /** Stops watching; what was seen last stays. */
    public void stop() {
        AutoCloseable open = channel;
        channel = null;
        if (open != null) {
            tasks.job(messages.text("home.loading"), progress -> {
                        open.close();
                        return true;
                    })
                    .quiet()
                    .start();
        }
    }

    private void fetch() {
        String classroomId = watched;
        if (classroomId == null) {
            return;
        }
        fetching = tasks.job(
                        messages.text("home.loading"),
                        progress -> client.classrooms().members(classroomId))
                .quiet()
                .replacing(fetching)
                .then(members -> show(members.stream()
                        .filter(member -> !member.role().equals("host"))
                        .toList()))
                .start();
    }

    private void show(List<Member> members) {
        students.setAll(members.stream().sorted(MISSING_FIRST).toList());
        here.set((int) members.stream()
                .filter(member -> member.presence() == Presence.ONLINE)
                .count());
    }

    private void changed(UserStatus status) {
        boolean known = students.stream().anyMatch(member -> member.userId().equals(status.userId()));
        if (known) {
            show(students.stream()
                    .map(member -> member.userId().equals(status.userId()) ? with(member, status) : member)
                    .toList());
        }
    }

    private static Member with(Member member, UserStatus status) {
        return new Member(
                member.userId(),
                status.nickname(),
                member.role(),
                status.presence(),
                member.joinedAt(),
                member.lastSeenAt(),
                member.challenge());
    }

    private final class Listener implements ClassroomChannel.Listener {
        private final String classroomId;

        Listener(String classroomId) {
            this.classroomId = classroomId;
        }

        @Override
        public void onMessage(MessageType type, Record payload) {
            tasks.onWindow(() -> {
                if (!classroomId.equals(watched)) {
                    return;
                }
                if (payload instanceof UserStatus status) {
                    changed(status);
                } else if (payload instanceof RoomEvent event && event.event() != RoomEvent.Kind.WELCOME) {
                    fetch();
                }
            });
        }

        @Override
        public void onConnection(boolean connected) {
            if (connected) {
                tasks.onWindow(() -> {
                    if (classroomId.equals(watched)) {
                        fetch();
                    }
                });
            }
        }
    }
}
