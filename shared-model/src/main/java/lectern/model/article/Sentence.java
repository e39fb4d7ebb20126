package lectern.model.article;

import java.time.Instant;

/**
 * A sentence as staff see it (002).
 *
 * @param sequenceOrder its place in the article, from 1 without gaps
 * @param isActive false hides it from students
 * @param version counts changes, for optimistic locking; moving a sentence is no change
 */
public record Sentence(
        String id,
        String articleId,
        String content,
        int sequenceOrder,
        SentenceExtensions extensions,
        boolean isActive,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
