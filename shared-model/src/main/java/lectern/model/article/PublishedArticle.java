package lectern.model.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published article in a list, as anyone sees it (002).
 *
 * @param totalSentences those that are shown
 */
public record PublishedArticle(
        String id,
        String title,
        @Nullable String description,
        @Nullable String sourceUrl,
        String sourceType,
        @Nullable String coverImage,
        int totalSentences,
        ArticleMetadata metadata,
        List<ArticleTag> tags,
        Instant createdAt,
        Instant updatedAt) {}
