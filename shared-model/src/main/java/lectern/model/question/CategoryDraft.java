package lectern.model.question;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new category (004).
 *
 * @param id the slug that the editor chose; made by the server where it is absent
 * @param slug as the id where it is absent
 * @param icon one emoji, shown to students
 */
public record CategoryDraft(
        @Nullable @Pattern(regexp = SLUG, message = SLUG_MESSAGE)
        String id,

        @NotBlank @Size(max = 100) String name,

        @Nullable @Pattern(regexp = SLUG, message = SLUG_MESSAGE)
        String slug,

        @Nullable @Size(max = 64) String parentId,
        @Nullable @Size(max = 16) String icon,
        @Nullable @Min(0) @Max(1_000_000) Integer sortOrder) {

    /** What a slug may look like. */
    public static final String SLUG = "[a-z0-9][a-z0-9_-]{0,63}";

    /** What is said of a slug that may not be. */
    public static final String SLUG_MESSAGE =
            "must be 1 to 64 small letters, digits, - or _, the first a letter or digit";
}
