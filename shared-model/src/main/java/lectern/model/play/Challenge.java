package lectern.model.play;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lectern.model.question.StudentQuestion;
import org.jspecify.annotations.Nullable;

/** Five questions dealt to one student, answered once each (004). */
public record Challenge(String challengeId, String trackId, String nodeId, int totalQuestions, List<Item> questions) {

    /**
     * One of the five.
     *
     * @param answer what the student has answered already, so that a refresh or another device goes on from there
     */
    public record Item(
            String challengeId,
            String trackId,
            String nodeId,
            StudentQuestion question,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Answered answer) {}

    /** An answer that was judged before. */
    public record Answered(String selectedOptionId, AnswerState answerState, String correctOptionId) {}
}
