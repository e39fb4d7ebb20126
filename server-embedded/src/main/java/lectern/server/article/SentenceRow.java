package lectern.server.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code sentence}. */
public record SentenceRow(
        UUID id,
        UUID articleId,
        int sequenceOrder,
        String content,
        @Nullable String extensions,
        @Nullable Integer ownDifficulty,
        @Nullable Integer difficulty,
        boolean isActive,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The next version. */
    SentenceRow changed(Instant now) {
        return new SentenceRow(
                id,
                articleId,
                sequenceOrder,
                content,
                extensions,
                ownDifficulty,
                difficulty,
                isActive,
                version + 1,
                createdAt,
                now);
    }
}
