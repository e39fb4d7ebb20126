package lectern.model.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a student reports about a question (004).
 *
 * @param clientRequestId made by the client; sent a second time it changes nothing and gives the first report back
 * @param message in the student's own words
 */
public record FeedbackDraft(
        @NotBlank @Size(max = 100) String clientRequestId,
        @NotBlank @Size(max = 36) String questionId,
        @NotNull FeedbackReason reason,
        @Nullable @Size(max = 1000) String message) {}
