package lectern.model.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Up to 1000 sentences of any articles to be deleted, all or none (002). */
public record SentenceIds(@NotEmpty @Size(max = 1000) List<@NotBlank String> ids) {

    /** How many went. */
    public record Deleted(int deletedCount) {}
}
