package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an editor changes of a knowledge card (004), at least one text. What is absent stays; an empty text is removed,
 * and a card without any text is gone.
 *
 * @param version the question's version that the editor saw, absent to change whatever is there
 */
public record CardUpdate(
        @Nullable @Size(max = QuestionRules.LONGEST_SUMMARY) String summary,

        @Nullable @Size(max = QuestionRules.LONGEST_DEEP_DIVE)
        String deepDive,

        @Nullable @Size(max = QuestionRules.LONGEST_SOURCE_REF)
        String sourceRef,

        @Nullable @Positive Integer version) {

    /** Whether there is anything to change. */
    @JsonIgnore
    @AssertTrue(message = "write at least one of summary, deepDive, sourceRef")
    public boolean isAnyField() {
        return summary != null || deepDive != null || sourceRef != null;
    }
}
