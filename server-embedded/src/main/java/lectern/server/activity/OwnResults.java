package lectern.server.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.model.activity.OwnResult;
import lectern.model.activity.Standing;
import org.jspecify.annotations.Nullable;

/** What someone's own answers came to, question by question. Pure. */
final class OwnResults {
    private final AskedQuestions asked;

    OwnResults(AskedQuestions asked) {
        this.asked = asked;
    }

    /**
     * Of every question that is revealed or answered, in their order; of one that is answered and not revealed, nothing
     * but the option.
     *
     * @param upTo the last question that was opened
     * @param standing the place now, which the last revealed one tells; null where there is none
     * @param of how many are ranked
     */
    List<OwnResult> all(
            List<QuestionAt> questions,
            Map<Integer, AnswerAt> answers,
            int upTo,
            @Nullable Standing standing,
            @Nullable Integer of) {
        List<OwnResult> results = new ArrayList<>();
        int lastRevealed = questions.stream()
                .filter(question -> question.revealed() && question.position() <= upTo)
                .mapToInt(QuestionAt::position)
                .max()
                .orElse(0);
        int total = 0;
        int streak = 0;
        for (QuestionAt question : questions) {
            AnswerAt answer = answers.get(question.position());
            if (question.position() > upTo || question.skipped()) {
                continue;
            }
            if (!question.revealed()) {
                if (answer != null) {
                    results.add(given(answer));
                }
                continue;
            }
            boolean right = answer != null && answer.correct();
            total += answer == null ? 0 : answer.points();
            streak = right ? streak + 1 : 0;
            Standing last = question.position() == lastRevealed ? standing : null;
            results.add(new OwnResult(
                    question.position(),
                    answer == null ? null : answer.optionId(),
                    asked.of(question).correct(),
                    right,
                    answer == null ? 0 : answer.points(),
                    total,
                    last == null ? null : last.rank(),
                    last == null ? null : of,
                    streak,
                    asked.of(question).explanation()));
        }
        return results;
    }

    /** An answer that is not revealed. */
    static OwnResult given(AnswerAt answer) {
        return new OwnResult(answer.position(), answer.optionId(), null, null, null, null, null, null, null, null);
    }
}
