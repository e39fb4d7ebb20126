package lectern.desktop.report;

import java.util.List;
import lectern.model.article.ArticleStatistics;
import lectern.model.question.Category;
import lectern.model.question.SchoolStats;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param categories those with questions, most first; none for staff who may not see the bank
 * @param articles null for staff who may not see them
 */
public record Figures(
        SchoolStats school,
        List<Category> categories,
        @Nullable ArticleStatistics articles) {}
