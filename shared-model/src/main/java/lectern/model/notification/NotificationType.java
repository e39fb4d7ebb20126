package lectern.model.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a notification is about (003, 001). */
public enum NotificationType {
    /** A host asks the reader into a classroom; {@code target} is the classroom. */
    @JsonProperty("classroom_invite")
    CLASSROOM_INVITE,
    /** To a host: someone asks to be let in; {@code target} is the classroom. */
    @JsonProperty("classroom_application")
    CLASSROOM_APPLICATION,
    /** A host let the reader in; {@code target} is the classroom. */
    @JsonProperty("application_approved")
    APPLICATION_APPROVED,
    @JsonProperty("application_refused")
    APPLICATION_REFUSED,
    @JsonProperty("classroom_dissolved")
    CLASSROOM_DISSOLVED,
    @JsonProperty("classroom_removed")
    CLASSROOM_REMOVED,
    /** Work was assigned; {@code target} is the assignment. */
    @JsonProperty("lesson_assigned")
    LESSON_ASSIGNED,
    /** A message of the teacher or the school. */
    @JsonProperty("message")
    MESSAGE
}
