package lectern.model.question;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new chapter (004).
 *
 * @param categoryId id or slug of its category
 * @param parentId a chapter of the same category, none where absent
 * @param sortOrder after all others where absent
 * @param questionsRequired 4 where absent
 * @param passThreshold at most {@code questionsRequired}; half of it where absent
 * @param id that of a chapter that was removed, to bring it back with what students answered in it; made by the server
 *     where absent
 */
public record SkillNodeDraft(
        @NotBlank @Size(max = 64) String categoryId,
        @NotBlank @Size(max = 100) String title,
        @Nullable @Size(max = 36) String parentId,
        @Nullable @Min(0) @Max(1_000_000) Integer sortOrder,
        @Nullable @Min(1) @Max(1000) Integer questionsRequired,
        @Nullable @Min(0) @Max(1000) Integer passThreshold,
        @Nullable @Size(max = 36) String id) {

    /** With an id that the server makes. */
    public SkillNodeDraft(
            String categoryId,
            String title,
            @Nullable String parentId,
            @Nullable Integer sortOrder,
            @Nullable Integer questionsRequired,
            @Nullable Integer passThreshold) {
        this(categoryId, title, parentId, sortOrder, questionsRequired, passThreshold, null);
    }
}
