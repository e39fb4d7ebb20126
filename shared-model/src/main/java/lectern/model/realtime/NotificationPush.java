package lectern.model.realtime;

import lectern.model.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * Server to one, on the personal channel: a new notification, or that some were read or deleted on another page (003).
 *
 * @param notification null where nothing is new
 * @param unread how many are unread now, the new one included
 */
public record NotificationPush(@Nullable Notification notification, long unread) implements Payload {}
