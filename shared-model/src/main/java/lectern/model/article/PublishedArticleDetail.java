package lectern.model.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link PublishedArticle} with its active sentences in their order (002). */
public record PublishedArticleDetail(
        String id,
        String title,
        @Nullable String description,
        @Nullable String sourceUrl,
        String sourceType,
        @Nullable String coverImage,
        int totalSentences,
        ArticleMetadata metadata,
        List<PublishedSentence> sentences,
        List<ArticleTag> tags,
        Instant createdAt,
        Instant updatedAt) {

    /** An article and its sentences. */
    public static PublishedArticleDetail of(PublishedArticle article, List<PublishedSentence> sentences) {
        return new PublishedArticleDetail(
                article.id(),
                article.title(),
                article.description(),
                article.sourceUrl(),
                article.sourceType(),
                article.coverImage(),
                article.totalSentences(),
                article.metadata(),
                sentences,
                article.tags(),
                article.createdAt(),
                article.updatedAt());
    }
}
