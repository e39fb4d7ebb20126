package lectern.server.classroom;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.notification.NotificationType;
import lectern.server.notification.NotificationDraft;
import org.jspecify.annotations.Nullable;

/** A row of {@code classroom}, with its host's name and the number of members. */
public record ClassroomRow(
        UUID id,
        String name,
        UUID hostId,
        @Nullable String hostName,
        String joinCode,
        Instant codeUntil,
        boolean isPublic,
        boolean approvalRequired,
        boolean keepChat,
        boolean synchronised,
        int memberCount,
        Instant createdAt) {

    /** What somebody is told of it. */
    NotificationDraft notice(NotificationType type) {
        String host = hostName == null ? "" : hostName;
        return NotificationDraft.of(type, Map.of("classroomName", name, "hostName", host), id)
                .about(hostId);
    }

    ClassroomConfig config() {
        return new ClassroomConfig(isPublic, approvalRequired, keepChat, synchronised);
    }
}
