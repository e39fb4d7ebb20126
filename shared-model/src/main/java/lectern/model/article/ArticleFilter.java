package lectern.model.article;

import org.jspecify.annotations.Nullable;

/**
 * Which articles staff see (002).
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param search part of the title, in any case
 * @param tag id or name of a tag
 * @param difficulty 1 to 5
 * @param deleted true shows the bin instead
 * @param orderBy {@code createdAt}, {@code updatedAt}, {@code title}, {@code totalSentences}, {@code sourceType} or
 *     {@code difficulty}; for the bin also {@code deletedAt}
 * @param order {@code asc} or {@code desc}
 */
public record ArticleFilter(
        int page,
        int limit,
        @Nullable String sourceType,
        @Nullable Boolean isPublished,
        @Nullable String search,
        @Nullable String tag,
        @Nullable Integer difficulty,
        boolean deleted,
        String orderBy,
        String order) {

    /** The first page of everything, newest first. */
    public static ArticleFilter first(int limit) {
        return new ArticleFilter(1, limit, null, null, null, null, null, false, "createdAt", "desc");
    }

    /** The first page of the bin, what was thrown away last first. */
    public static ArticleFilter bin(int limit) {
        return new ArticleFilter(1, limit, null, null, null, null, null, true, "deletedAt", "desc");
    }
}
