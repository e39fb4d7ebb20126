package lectern.server.notification;

import java.time.Instant;
import java.util.UUID;
import lectern.model.notification.NotificationType;
import org.jspecify.annotations.Nullable;

/** A row of {@code notification}, its parameters as JSON. */
public record NotificationRow(
        UUID id,
        NotificationType type,
        @Nullable String content,
        String parameters,
        @Nullable String targetId,
        Instant createdAt,
        @Nullable Instant readAt) {}
