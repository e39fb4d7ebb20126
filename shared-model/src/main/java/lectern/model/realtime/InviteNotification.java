package lectern.model.realtime;

import org.jspecify.annotations.Nullable;

/**
 * Server to one, on the personal channel: a host asks them into a classroom (003).
 *
 * @param notificationId the notification that says the same, for who was not there
 */
public record InviteNotification(
        String classroomId, String classroomName, @Nullable String hostName, String notificationId)
        implements Payload {}
