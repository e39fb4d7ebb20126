package lectern.model.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor changes of a question (004). What is absent stays as it is.
 *
 * @param stem replaces the whole stem: without a {@code mediaUrl} it has none afterwards
 * @param knowledgeCard replaces the whole card; with all three texts empty there is none afterwards
 * @param status moves it as well, along {@link QuestionStatus#next()}
 * @param version the version that the editor saw; refused with CONFLICT where it is not the current one, absent to
 *     change whatever is there
 */
public record QuestionUpdate(
        @Nullable @Valid Stem stem,
        @Nullable ContentType contentType,
        @Nullable @Size(max = QuestionRules.LONGEST_ANSWER) String correctAnswer,

        @Nullable @Size(min = 1, max = QuestionRules.MOST_DISTRACTORS)
        List<@NotBlank @Size(max = QuestionRules.LONGEST_ANSWER) String> distractors,

        @Nullable @Size(max = QuestionRules.LONGEST_CATEGORY)
        String categoryId,

        @Nullable @Min(QuestionRules.EASIEST) @Max(QuestionRules.HARDEST)
        Integer difficulty,

        @Nullable @Valid KnowledgeCardDraft knowledgeCard,
        @Nullable QuestionStatus status,
        @Nullable @Positive Integer version) {

    /** All that a draft says, on the version that the editor saw. */
    public static QuestionUpdate of(QuestionDraft draft, int version) {
        KnowledgeCardDraft card = draft.knowledgeCard();
        return new QuestionUpdate(
                draft.stem(),
                draft.contentType(),
                draft.correctAnswer(),
                draft.distractors(),
                draft.categoryId(),
                draft.difficulty(),
                card == null ? new KnowledgeCardDraft(null, null, null) : card,
                null,
                version);
    }
}
