package lectern.server.play;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lectern.model.question.Category;
import lectern.model.question.Question;
import org.jspecify.annotations.Nullable;

/** What play needs of the questions. */
public interface QuestionBank {

    /** The categories that are offered, in their order, with their counts of published questions. */
    List<Category> activeCategories();

    /** The category of an id or slug, archived ones too. */
    @Nullable
    Category category(String idOrSlug);

    /** The published questions of a category. */
    List<UUID> publishedIds(String categoryId);

    /** These questions, whatever their status, in any order. */
    List<Question> byIds(Collection<UUID> ids);

    /** A category's chapters in the order in which a student walks through them. */
    List<Chapter> chapters(String categoryId);

    /**
     * A chapter of a category.
     *
     * @param questionsRequired answers before it is done
     * @param passThreshold how many of them must be right
     */
    record Chapter(UUID id, String title, int questionsRequired, int passThreshold) {}
}
