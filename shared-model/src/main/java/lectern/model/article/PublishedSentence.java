package lectern.model.article;

/**
 * A sentence of a published article, as anyone sees it (002).
 *
 * @param sequenceOrder its place in the article; hidden sentences leave gaps
 */
public record PublishedSentence(
        String id, String articleId, String content, int sequenceOrder, SentenceExtensions extensions) {}
