package lectern.server.question;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackReceipt;
import lectern.model.question.FeedbackState;
import org.jspecify.annotations.Nullable;

/** A row of {@code feedback} with what a reader needs of its question and its reporter. */
public record FeedbackRow(
        UUID id,
        UUID accountId,
        UUID questionId,
        String reason,
        @Nullable String message,
        String state,
        @Nullable UUID handledBy,
        Instant createdAt,
        Instant updatedAt,
        String stemText,
        String categoryId,
        @Nullable String reporterName) {

    FeedbackState feedbackState() {
        return FeedbackState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    FeedbackReceipt toReceipt() {
        return new FeedbackReceipt(id.toString(), questionId.toString(), createdAt);
    }

    Feedback toFeedback() {
        return new Feedback(
                id.toString(),
                questionId.toString(),
                stemText,
                categoryId,
                FeedbackReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                message,
                feedbackState(),
                accountId.toString(),
                reporterName == null ? "" : reporterName,
                handledBy == null ? null : handledBy.toString(),
                createdAt,
                updatedAt);
    }
}
