package lectern.server.activity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.LessonAssigned;
import lectern.server.classroom.ClassRolls;
import lectern.server.notification.NotificationDraft;
import lectern.server.notification.NotificationService;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.storage.Tx;

/** Tells of assigned work: in the room; on the personal channel and among the notifications, for who is elsewhere. */
final class AssignmentNews {
    private final ClassRolls rolls;
    private final NotificationService notifications;
    private final Channels channels;

    AssignmentNews(ClassRolls rolls, NotificationService notifications, Channels channels) {
        this.rolls = rolls;
        this.notifications = notifications;
        this.channels = channels;
    }

    /** There is something to do for these. */
    void assigned(Tx tx, AssignmentRow row, Collection<UUID> concerned) {
        NotificationDraft notice = NotificationDraft.of(
                NotificationType.LESSON_ASSIGNED,
                Map.of("classroomName", rolls.name(row.classroomId()), "title", row.title()),
                row.id());
        concerned.forEach(userId -> notifications.notify(tx, userId, notice));
        tell(tx, concerned, LessonAssigned.of(row.toStudent(false)));
    }

    /** It is not to be done any more, so nothing leads there either. */
    void withdrawn(Tx tx, AssignmentRow row, Collection<UUID> concerned) {
        notifications.takeBack(tx, row.id(), row.assignedAt());
        tell(tx, concerned, LessonAssigned.withdrawn(row.toStudent(false)));
    }

    private void tell(Tx tx, Collection<UUID> concerned, LessonAssigned news) {
        UUID classroomId = UUID.fromString(news.classroomId());
        for (UUID userId : concerned) {
            notifications.push(tx, userId, news);
            tx.afterCommit(() -> channels.publish(classroomId, Audience.only(userId), news));
        }
    }
}
