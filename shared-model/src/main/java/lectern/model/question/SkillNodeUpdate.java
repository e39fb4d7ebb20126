package lectern.model.question;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an editor changes of a chapter (004). What is absent stays as it is.
 *
 * @param categoryId must be the chapter's own: a chapter does not move to another category, as students have walked
 *     through it there
 * @param parentId the chapter to stand below; an empty text puts it at the top
 */
public record SkillNodeUpdate(
        @Nullable @Size(max = 64) String categoryId,
        @Nullable @Size(max = 100) String title,
        @Nullable @Size(max = 36) String parentId,
        @Nullable @Min(0) @Max(1_000_000) Integer sortOrder,
        @Nullable @Min(1) @Max(1000) Integer questionsRequired,
        @Nullable @Min(0) @Max(1000) Integer passThreshold) {}
