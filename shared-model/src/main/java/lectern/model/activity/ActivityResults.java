package lectern.model.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an activity, for its host: of a quiz the questions and who answered what, of a race the runners.
 *
 * @param students the ranking
 */
public record ActivityResults(
        String id,
        ActivityKind kind,
        String title,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<QuestionResult> questions,
        List<StudentResult> students,
        List<Runner> runners) {

    /**
     * How a question went.
     *
     * @param skipped left out of the count
     * @param medianMillis of those who answered, null where nobody did
     */
    public record QuestionResult(
            int position,
            String questionId,
            String prompt,
            String correctOption,
            boolean skipped,
            List<OptionResult> options,
            int answered,
            int correct,
            @Nullable Long medianMillis) {}

    /**
     * How often an option was chosen, and by whom.
     */
    public record OptionResult(String id, String text, int count, List<String> userIds) {}

    /**
     * How a student did.
     *
     * @param missed positions of questions answered wrong or not at all
     */
    public record StudentResult(
            String userId, String nickname, int rank, int points, int correct, int answered, List<Integer> missed) {}
}
