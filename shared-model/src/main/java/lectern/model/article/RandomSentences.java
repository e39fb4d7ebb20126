package lectern.model.article;

import org.jspecify.annotations.Nullable;

/**
 * Which sentences to draw from (002); each of them as likely as the others, none twice.
 *
 * @param articleId a published article, all of them where it is null
 * @param difficulty 1 to 5, the article's where a sentence has none of its own
 * @param limit 1 to 100
 */
public record RandomSentences(
        @Nullable String articleId, @Nullable Integer difficulty, int limit) {}
