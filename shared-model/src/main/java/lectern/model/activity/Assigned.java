package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to do that the teacher assigned in a classroom (000).
 *
 * @param targetId the article, the track's category or the quiz at one's own pace
 * @param done for a student: whether they did it; for the host absent
 * @param doneCount for the host: how many did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assigned(
        String id,
        String classroomId,
        AssignedKind kind,
        String targetId,
        String title,
        @Nullable Instant dueAt,
        Instant assignedAt,
        @Nullable Boolean done,
        @Nullable Integer doneCount,
        @Nullable Integer of) {}
