package lectern.server.play;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's progress together with the answers given in one challenge. It holds for as long as the progress keeps its
 * version, since every answer raises that.
 */
record Standing(ProgressRow progress, UUID challengeId, List<AnswerRow> given) {

    @Nullable
    AnswerRow answerTo(UUID questionId) {
        for (AnswerRow answer : given) {
            if (answer.questionId().equals(questionId)) {
                return answer;
            }
        }
        return null;
    }

    /** Whether the submission bears the id of one that answered another question of the challenge. */
    boolean usedElsewhere(Submission submission) {
        String requestId = submission.requestId();
        if (requestId == null) {
            return false;
        }
        for (AnswerRow answer : given) {
            if (requestId.equals(answer.submitRequestId())
                    && !answer.questionId().equals(submission.questionId())) {
                return true;
            }
        }
        return false;
    }

    Standing with(AnswerRow answer, ProgressRow after) {
        List<AnswerRow> longer = new ArrayList<>(given.size() + 1);
        longer.addAll(given);
        longer.add(answer);
        return new Standing(after, challengeId, longer);
    }
}
