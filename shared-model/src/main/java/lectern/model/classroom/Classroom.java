package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A classroom as the caller may see it (003).
 *
 * @param joinCode six digits, only for its host and administrators
 * @param isHost whether the caller leads it
 */
public record Classroom(
        String id,
        String name,
        String hostId,
        @Nullable String hostName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String joinCode,
        ClassroomConfig config,
        boolean isHost,
        int memberCount,
        int onlineCount,
        Instant createdAt) {}
