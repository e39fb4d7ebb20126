package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@link Article} with its sentences in their order (002). */
public record ArticleDetail(
        String id,
        String title,
        @Nullable String description,
        @Nullable String sourceUrl,
        String sourceType,
        @Nullable String coverImage,
        int totalSentences,
        ArticleMetadata metadata,
        boolean isPublished,
        List<Sentence> sentences,
        List<ArticleTag> tags,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant deletedAt) {

    /** An article and its sentences. */
    public static ArticleDetail of(Article article, List<Sentence> sentences) {
        return new ArticleDetail(
                article.id(),
                article.title(),
                article.description(),
                article.sourceUrl(),
                article.sourceType(),
                article.coverImage(),
                article.totalSentences(),
                article.metadata(),
                article.isPublished(),
                sentences,
                article.tags(),
                article.version(),
                article.createdAt(),
                article.updatedAt(),
                article.deletedAt());
    }
}
