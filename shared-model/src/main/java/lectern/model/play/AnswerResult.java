package lectern.model.play;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server made of an answer (004). The same submission always gets the same judgement. */
public record AnswerResult(
        String challengeId,
        String questionId,
        AnswerState answerState,
        String selectedOptionId,
        String correctOptionId,
        int xpDelta,
        ProgressSummary progress,
        @Nullable Fact knowledgeCard,
        List<Reward> rewards) {

    /** The knowledge card as a student reads it. */
    public record Fact(
            String id,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String fact,
            @Nullable String sourceRef) {}

    /** Something earned. */
    public record Reward(String type, int amount, String title) {}
}
