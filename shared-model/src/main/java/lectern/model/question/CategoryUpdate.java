package lectern.model.question;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what a category is (004); its id and its questions stay.
 *
 * @param slug stays as it is where absent
 * @param parentId id or slug of the category above, none where absent
 * @param icon one emoji, none where absent
 * @param sortOrder stays as it is where absent
 * @param status stays as it is where absent
 */
public record CategoryUpdate(
        @NotBlank @Size(max = 100) String name,

        @Nullable @Pattern(regexp = CategoryDraft.SLUG, message = CategoryDraft.SLUG_MESSAGE)
        String slug,

        @Nullable @Size(max = 64) String parentId,
        @Nullable @Size(max = 16) String icon,
        @Nullable @Min(0) @Max(1_000_000) Integer sortOrder,
        Category.@Nullable Status status) {

    /** A category as it is, to change a part of it. */
    public static CategoryUpdate of(Category category) {
        return new CategoryUpdate(
                category.name(),
                category.slug(),
                category.parentId(),
                category.icon(),
                category.sortOrder(),
                category.status());
    }
}
