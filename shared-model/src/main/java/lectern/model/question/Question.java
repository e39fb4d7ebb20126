package lectern.model.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as staff see it (004).
 *
 * @param source where it came from: {@code manual}, {@code import} or {@code csv}
 * @param version counts changes, for optimistic locking
 */
public record Question(
        String id,
        Stem stem,
        ContentType contentType,
        String correctAnswer,
        List<String> distractors,
        String categoryId,
        int difficulty,
        QuestionStatus status,
        String source,
        @Nullable KnowledgeCard knowledgeCard,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
