package lectern.model.question;

import org.jspecify.annotations.Nullable;

/**
 * Which reports to list, the newest first.
 *
 * @param page from 1
 * @param limit 1 to 100
 */
public record FeedbackFilter(
        int page,
        int limit,
        @Nullable FeedbackState state,
        @Nullable String questionId,
        @Nullable FeedbackReason reason) {}
