package lectern.model.realtime;

import lectern.model.notification.Notification;

/**
 * Server to one, on the personal channel: a new notification (003).
 *
 * @param unread how many are unread now, this one included
 */
public record NotificationPush(Notification notification, long unread) implements Payload {}
