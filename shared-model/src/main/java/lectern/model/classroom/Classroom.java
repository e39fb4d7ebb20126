package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A classroom as the caller may see it (003).
 *
 * @param joinCode six digits, only for its host and administrators; null also where it has ended, until the host is there
 *     again
 * @param codeUntil when the code ends unless the host is there in the meantime; told with the code
 * @param isHost whether the caller leads it
 * @param relation how the caller stands to it
 * @param onlineCount who is there now; 0 to those who may not see the members
 * @param dissolvedAt when its host ended it, absent while it stands; of a dissolved one nothing can be had but what came of
 *     its activities
 */
public record Classroom(
        String id,
        String name,
        String hostId,
        @Nullable String hostName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String joinCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant codeUntil,
        ClassroomConfig config,
        boolean isHost,
        Relation relation,
        int memberCount,
        int onlineCount,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant dissolvedAt) {}
