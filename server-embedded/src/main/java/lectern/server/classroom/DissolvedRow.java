package lectern.server.classroom;

import java.time.Instant;
import java.util.UUID;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.Relation;
import org.jspecify.annotations.Nullable;

/** A row of {@code classroom} that is kept for what was done in it: it has no code and no members any more. */
public record DissolvedRow(
        UUID id,
        String name,
        UUID hostId,
        @Nullable String hostName,
        boolean isPublic,
        boolean approvalRequired,
        boolean keepChat,
        boolean synchronised,
        Instant createdAt,
        Instant dissolvedAt) {

    /** As who led it sees it. */
    Classroom view() {
        return new Classroom(
                id.toString(),
                name,
                hostId.toString(),
                hostName,
                null,
                null,
                new ClassroomConfig(isPublic, approvalRequired, keepChat, synchronised),
                false,
                Relation.NONE,
                0,
                0,
                createdAt,
                dissolvedAt);
    }
}
