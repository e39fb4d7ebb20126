package lectern.server.play;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a student sends it.
 *
 * @param option the letter chosen
 * @param requestId the client's id of this submission
 */
public record Submission(
        UUID userId,
        UUID challengeId,
        UUID questionId,
        String option,
        @Nullable String requestId,
        @Nullable Integer timeMs,
        @Nullable Integer comboCount) {

    AnswerRow judged(boolean correct, Instant now) {
        return new AnswerRow(
                challengeId,
                questionId,
                userId,
                requestId,
                option,
                correct,
                ProgressRules.earned(correct),
                timeMs,
                comboCount,
                now);
    }
}
