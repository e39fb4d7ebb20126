package lectern.server.classroom;

import java.time.Instant;
import java.util.UUID;
import lectern.model.classroom.MemberKind;
import lectern.model.identity.Permission;
import lectern.server.http.Caller;
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

    /**
     * Whether the caller, whose row it is, may act as the host at this moment. With a lesser role, or while the second
     * factor that the role needs is missing, a host is a member like the others.
     */
    boolean leads(Caller caller) {
        return host() && caller.may(Permission.CLASSROOM_HOST);
    }
}
