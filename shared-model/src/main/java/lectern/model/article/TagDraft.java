package lectern.model.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new tag (002).
 *
 * @param name unlike every other tag's, in any case
 * @param color {@code #RRGGBB}; chosen by the server where it is absent
 */
public record TagDraft(
        @NotBlank @Size(max = 50) String name,

        @Nullable @Pattern(regexp = COLOR, message = COLOR_MESSAGE)
        String color) {
    /** What a colour looks like. */
    public static final String COLOR = "#[0-9A-Fa-f]{6}";

    static final String COLOR_MESSAGE = "must be # and six hexadecimal digits, for example #10B981";
}
