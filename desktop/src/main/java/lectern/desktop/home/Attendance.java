package lectern.desktop.home;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.classroom.ChannelOpener;
import lectern.desktop.classroom.RoomFeed;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.client.LecternClient;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.UserStatus;
import org.jspecify.annotations.Nullable;

/** Who is here: the students of one classroom, kept up by its live channel. */
public final class Attendance implements RoomFeed.Follower {
    private static final Comparator<Member> MISSING_FIRST = Comparator.comparing(
                    (Member member) -> member.presence() == Presence.ONLINE)
            .thenComparing(Member::nickname, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Member::userId);

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final RoomFeed feed;

    private final ObservableList<Member> students = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper here = new ReadOnlyIntegerWrapper();
    private @Nullable String watched;
    private @Nullable RunningTask fetching;

    public Attendance(LecternClient client, TaskRunner tasks, Messages messages, ChannelOpener channels) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        feed = new RoomFeed(tasks, channels, messages.text("home.loading"));
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
        if (feed.follows(classroomId)) {
            fetch();
            return;
        }
        stop();
        students.clear();
        here.set(0);
        watched = classroomId;
        if (classroomId != null) {
            fetch();
            feed.follow(classroomId, this);
        }
    }

    /** Stops watching; what was seen last stays. */
    public void stop() {
        feed.stop();
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
                member.kind(),
                status.presence(),
                member.joinedAt(),
                member.lastSeenAt(),
                member.challenge());
    }

    @Override
    public void arrived(List<Payload> batch) {
        boolean stale = false;
        for (Payload payload : batch) {
            if (payload instanceof UserStatus status) {
                changed(status);
            } else if (payload instanceof RoomEvent event) {
                stale |= event.event() != RoomEvent.Kind.WELCOME;
            }
        }
        if (stale) {
            fetch();
        }
    }

    @Override
    public void connection(boolean stands) {
        if (stands) {
            fetch();
        }
    }
}
