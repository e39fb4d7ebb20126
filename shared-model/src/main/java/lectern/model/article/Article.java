package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list, as staff see it (002).
 *
 * @param totalSentences all of them, hidden ones too
 * @param metadata its tags are the names of {@code tags}
 * @param version counts changes of the article itself, for optimistic locking; its sentences have versions of their own
 * @param updatedAt of the article or any of its sentences
 * @param deletedAt when it went to the bin, from which it vanishes 30 days later; absent where it is not there
 */
public record Article(
        String id,
        String title,
        @Nullable String description,
        @Nullable String sourceUrl,
        String sourceType,
        @Nullable String coverImage,
        int totalSentences,
        ArticleMetadata metadata,
        boolean isPublished,
        List<ArticleTag> tags,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant deletedAt) {}
