package lectern.server.play;

import java.time.Instant;
import java.util.UUID;
import lectern.model.play.AnswerState;
import org.jspecify.annotations.Nullable;

/**
 * A judged answer. Written once, never changed.
 *
 * @param submitRequestId the client's id of the submission, null where it sent none
 * @param selected the letter chosen
 * @param xp what it earned
 * @param timeMs as the client says; never trusted
 * @param comboCount as the client says; never trusted
 */
public record AnswerRow(
        UUID challengeId,
        UUID questionId,
        UUID accountId,
        @Nullable String submitRequestId,
        String selected,
        boolean correct,
        int xp,
        @Nullable Integer timeMs,
        @Nullable Integer comboCount,
        Instant answeredAt) {

    AnswerState state() {
        return correct ? AnswerState.CORRECT : AnswerState.WRONG;
    }
}
