package lectern.model.notification;

/** How many notifications are unread (003). */
public record Unread(long unread) {}
