package lectern.model.article;

import org.jspecify.annotations.Nullable;

/**
 * Which published articles are listed (002), newest first.
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param search part of the title, in any case
 * @param tag id or name of a tag
 * @param difficulty 1 to 5
 */
public record PublishedArticleFilter(
        int page,
        int limit,
        @Nullable String sourceType,
        @Nullable String search,
        @Nullable String tag,
        @Nullable Integer difficulty) {

    /** The first page of all of them. */
    public static PublishedArticleFilter first(int limit) {
        return new PublishedArticleFilter(1, limit, null, null, null, null);
    }
}
