package lectern.model.question;

import org.jspecify.annotations.Nullable;

/**
 * A chapter of a category (004).
 *
 * @param parentId the chapter that it stands below, in the same category
 * @param sortOrder students walk through the chapters of a category in this order
 * @param questionsRequired answers before it is done
 * @param passThreshold how many of them must be right
 */
public record SkillTreeNode(
        String id,
        String categoryId,
        @Nullable String parentId,
        String title,
        int sortOrder,
        int questionsRequired,
        int passThreshold) {}
