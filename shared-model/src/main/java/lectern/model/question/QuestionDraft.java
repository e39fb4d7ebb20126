package lectern.model.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes (004): one to five distractors, difficulty 1 (easy) to 5.
 *
 * @param categoryId id or slug of an active category
 */
public record QuestionDraft(
        @NotNull @Valid Stem stem,
        @NotNull ContentType contentType,
        @NotBlank @Size(max = 1000) String correctAnswer,
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 1000) String> distractors,
        @NotBlank @Size(max = 64) String categoryId,
        @Min(1) @Max(5) int difficulty,
        @Nullable @Valid KnowledgeCardDraft knowledgeCard) {
    /** The difficulty of a question that says none. */
    public static final int USUAL_DIFFICULTY = 3;
}
