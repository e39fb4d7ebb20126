package lectern.model.play;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One answer (004).
 *
 * @param timeMs how long the student thought, in milliseconds
 * @param comboCount right answers in a row as the page counts them; the server keeps its own count
 * @param submitRequestId the client's id of this submission, challengeId + questionId where it is absent
 */
public record AnswerRequest(
        @NotBlank @Size(max = 64) String challengeId,
        @NotBlank @Size(max = 64) String questionId,

        @NotBlank @Pattern(regexp = "[a-f]", message = "must be the id of an option, a to f")
        String selectedOptionId,

        @Nullable @Min(0) @Max(86_400_000) Integer timeMs,
        @Nullable @Min(0) @Max(100_000) Integer comboCount,
        @Nullable @Size(max = 100) String submitRequestId) {}
