package lectern.model.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts chapters below one parent in an order, all or nothing (004). Those that stood there and are not named come behind
 * them. All chapters of the category are numbered anew, so that students walk through the tree from top to bottom, a
 * chapter before those below it.
 *
 * @param categoryId id or slug of their category
 * @param parentId the chapter above, none where absent
 * @param nodeIds each once
 */
public record SkillNodeOrder(
        @NotBlank @Size(max = 64) String categoryId,
        @Nullable @Size(max = 36) String parentId,
        @NotEmpty @Size(max = 200) List<@NotBlank String> nodeIds) {}
