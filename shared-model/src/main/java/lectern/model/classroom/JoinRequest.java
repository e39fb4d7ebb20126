package lectern.model.classroom;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Joins by code, or by the id of a public classroom (003); one of the two. */
public record JoinRequest(
        @Nullable @Size(max = 12) String code,
        @Nullable @Size(max = 64) String classroomId) {}
