package lectern.model.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report about a question as staff see it (004).
 *
 * @param stem the question's text as it is now
 * @param reporterName empty for a guest without a name
 * @param handledBy the account that changed the state last
 */
public record Feedback(
        String id,
        String questionId,
        String stem,
        String categoryId,
        FeedbackReason reason,
        @Nullable String message,
        FeedbackState state,
        String reporterId,
        String reporterName,
        @Nullable String handledBy,
        Instant createdAt,
        Instant updatedAt) {}
