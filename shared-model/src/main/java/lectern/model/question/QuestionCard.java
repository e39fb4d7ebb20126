package lectern.model.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge card in the list of all of them, with the question that it belongs to (004).
 *
 * @param stem the text of the question
 * @param version the question's version, for optimistic locking
 */
public record QuestionCard(
        String id,
        String questionId,
        String categoryId,
        String stem,
        @Nullable String summary,
        @Nullable String deepDive,
        @Nullable String sourceRef,
        int version,
        Instant updatedAt) {}
