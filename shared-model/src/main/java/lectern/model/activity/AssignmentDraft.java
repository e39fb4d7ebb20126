package lectern.model.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assigns work to a classroom (000).
 *
 * @param targetId an article or a category; absent for a quiz
 * @param questionIds only for a quiz: published questions, a quiz at one's own pace is made of them
 * @param title the target's own where it is not said
 * @param userIds these students alone, null for everyone, those who join later included
 * @param clientRequestId the sender's own id: sent a second time it makes nothing more
 */
public record AssignmentDraft(
        @NotNull AssignedKind kind,
        @Nullable @Size(max = 64) String targetId,
        @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = 64) String> questionIds,
        @Nullable @Size(max = 200) String title,
        @Nullable Instant dueAt,
        @Nullable @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 64) String> userIds,
        @Nullable @Size(max = 64) String clientRequestId) {

    /** What is sent once. */
    public AssignmentDraft(
            AssignedKind kind,
            @Nullable String targetId,
            @Nullable List<String> questionIds,
            @Nullable String title,
            @Nullable Instant dueAt,
            @Nullable List<String> userIds) {
        this(kind, targetId, questionIds, title, dueAt, userIds, null);
    }

    /** The same under an id, so that it can be sent again. */
    public AssignmentDraft under(String requestId) {
        return new AssignmentDraft(kind, targetId, questionIds, title, dueAt, userIds, requestId);
    }
}
