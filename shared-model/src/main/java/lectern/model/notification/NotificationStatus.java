package lectern.model.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a notification was seen (003). */
public enum NotificationStatus {
    @JsonProperty("unread")
    UNREAD,
    @JsonProperty("read")
    READ
}
