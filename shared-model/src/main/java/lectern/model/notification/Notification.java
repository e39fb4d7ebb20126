package lectern.model.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification (003). What it says is made of its type and parameters in the reader's own language; {@code content} is
 * what a person wrote, where one did.
 *
 * @param parameters by name, for example classroomName
 * @param targetId what it leads to, null where nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notification(
        String id,
        NotificationType type,
        @Nullable String content,
        Map<String, String> parameters,
        @Nullable String targetId,
        NotificationStatus status,
        Instant createdAt) {}
