package lectern.model.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts categories below one parent in an order, all or nothing (004). They get the sort orders 0, 1, 2, …; categories
 * that are not named stay where they are.
 *
 * @param parentId id or slug of the category above, none where absent
 * @param categoryIds ids or slugs, each once
 */
public record CategoryOrder(
        @Nullable @Size(max = 64) String parentId,
        @NotEmpty @Size(max = 1000) List<@NotBlank String> categoryIds) {}
