package lectern.server.classroom;

import java.time.Instant;
import java.util.UUID;
import lectern.model.classroom.MemberKind;
import org.jspecify.annotations.Nullable;

/** A row of {@code classroom_member}, with the sort of account. */
public record MemberRow(
        UUID classroomId,
        UUID accountId,
        String nickname,
        String nicknameKey,
        String role,
        MemberKind kind,
        Instant joinedAt,
        @Nullable Instant lastSeenAt) {
    static final String HOST = "host";
    static final String STUDENT = "student";

    boolean host() {
        return role.equals(HOST);
    }
}
