package lectern.server.classroom;

import java.time.Instant;
import java.util.UUID;
import lectern.model.classroom.ClassroomConfig;
import org.jspecify.annotations.Nullable;

/** A row of {@code classroom}, with its host's name and the number of members. */
public record ClassroomRow(
        UUID id,
        String name,
        UUID hostId,
        @Nullable String hostName,
        String joinCode,
        boolean isPublic,
        boolean approvalRequired,
        boolean keepChat,
        boolean synchronised,
        int memberCount,
        Instant createdAt) {

    ClassroomConfig config() {
        return new ClassroomConfig(isPublic, approvalRequired, keepChat, synchronised);
    }
}
