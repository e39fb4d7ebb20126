package lectern.model.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A student's answer in a quiz. The first one to a question counts; the same again gives the same result.
 *
 * @param clientRequestId the sender's own id
 * @param position the question, counted from 1
 * @param questionId its id: an answer that comes after the question was replaced is refused
 * @param elapsedMillis from seeing the question to choosing, by the student's clock; it can only take off the delay of
 *     the network that the server knows of
 */
public record ActivityAnswer(
        @NotBlank @Size(max = 64) String clientRequestId,
        @Min(1) @Max(100) int position,
        @NotBlank @Size(max = 64) String questionId,
        @NotBlank @Size(max = 2) String optionId,
        @Min(0) @Max(86_400_000) long elapsedMillis) {}
