package lectern.server.classroom;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code classroom_member}. */
public record MemberRow(
        UUID classroomId,
        UUID accountId,
        String nickname,
        String nicknameKey,
        String role,
        Instant joinedAt,
        @Nullable Instant lastSeenAt) {
    static final String HOST = "host";
    static final String STUDENT = "student";

    boolean host() {
        return role.equals(HOST);
    }
}
