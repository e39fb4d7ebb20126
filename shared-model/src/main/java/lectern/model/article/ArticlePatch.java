package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of an article (002): only the fields given are changed. An empty text takes a description, address or cover
 * away.
 *
 * @param metadata merged into the article's as RFC 7396 says: keys left out stay, null takes a key away; see
 *     {@link ArticleMetadata#asPatch()}
 * @param version of the article that was looked at; where it is given and no longer the current one, the change is
 *     refused with CONFLICT
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticlePatch(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 1000) String sourceUrl,
        @Nullable @Size(max = 50) String sourceType,
        @Nullable @Size(max = 1000) String coverImage,
        @Nullable Map<String, @Nullable Object> metadata,
        @Nullable Boolean isPublished,
        @Nullable Integer version) {

    /** Publishes an article or takes it back, whatever its version. */
    public static ArticlePatch published(boolean isPublished) {
        return new ArticlePatch(null, null, null, null, null, null, isPublished, null);
    }
}
