package lectern.server.play;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code quiz_answer}: what counted for the progress.
 *
 * @param xp what it earned
 * @param countedAt when it counted: at the reveal, or at one's own pace when it was given
 */
public record QuizAnswerRow(
        UUID activityId, UUID questionId, UUID accountId, boolean correct, int xp, long timeMs, Instant countedAt) {

    static QuizAnswerRow of(QuizAnswer answer, Instant now) {
        return new QuizAnswerRow(
                answer.activityId(),
                answer.questionId(),
                answer.accountId(),
                answer.correct(),
                ProgressRules.earned(answer.correct()),
                answer.timeMs(),
                now);
    }
}
