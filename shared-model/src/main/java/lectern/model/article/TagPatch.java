package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of a tag (002): only the fields given are changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagPatch(
        @Nullable @Size(max = 50) String name,

        @Nullable @Pattern(regexp = TagDraft.COLOR, message = TagDraft.COLOR_MESSAGE)
        String color) {}
