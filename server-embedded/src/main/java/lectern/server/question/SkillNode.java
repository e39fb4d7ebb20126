package lectern.server.question;

import java.util.UUID;
import lectern.model.question.SkillTreeNode;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of a category (004).
 *
 * @param questionsRequired answers before it is done
 * @param passThreshold how many of them must be right
 */
public record SkillNode(
        UUID id,
        String categoryId,
        @Nullable UUID parentId,
        String title,
        int sortOrder,
        int questionsRequired,
        int passThreshold) {
    static final int QUESTIONS_REQUIRED = 4;
    private static final int PASS_THRESHOLD = 2;

    /** The first chapter of a category, which bears the category's name. */
    static SkillNode first(UUID id, String categoryId, String title) {
        return new SkillNode(id, categoryId, null, title, 0, QUESTIONS_REQUIRED, PASS_THRESHOLD);
    }

    /** Somewhere else. */
    SkillNode placed(@Nullable UUID newParentId, int newSortOrder) {
        return new SkillNode(id, categoryId, newParentId, title, newSortOrder, questionsRequired, passThreshold);
    }

    SkillTreeNode toWire() {
        return new SkillTreeNode(
                id.toString(),
                categoryId,
                parentId == null ? null : parentId.toString(),
                title,
                sortOrder,
                questionsRequired,
                passThreshold);
    }
}
