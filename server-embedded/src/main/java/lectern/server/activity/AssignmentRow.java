package lectern.server.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code assignment}.
 *
 * @param everyone whether it concerns all students, those who join later included
 */
public record AssignmentRow(
        UUID id,
        UUID classroomId,
        String kind,
        String targetId,
        String title,
        boolean everyone,
        @Nullable Instant dueAt,
        Instant assignedAt) {

    AssignedKind kindOf() {
        return AssignedKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    Assigned toStudent(boolean done) {
        return assigned(done, null, null);
    }

    Assigned toHost(int doneCount, int of) {
        return assigned(null, doneCount, of);
    }

    private Assigned assigned(@Nullable Boolean done, @Nullable Integer doneCount, @Nullable Integer of) {
        return new Assigned(
                id.toString(),
                classroomId.toString(),
                kindOf(),
                targetId,
                title,
                dueAt,
                assignedAt,
                done,
                doneCount,
                of);
    }
}
