package lectern.model.question;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a student reads after answering (004). All three empty means no card. */
public record KnowledgeCardDraft(
        @Nullable @Size(max = QuestionRules.LONGEST_SUMMARY) String summary,

        @Nullable @Size(max = QuestionRules.LONGEST_DEEP_DIVE)
        String deepDive,

        @Nullable @Size(max = QuestionRules.LONGEST_SOURCE_REF)
        String sourceRef) {}
