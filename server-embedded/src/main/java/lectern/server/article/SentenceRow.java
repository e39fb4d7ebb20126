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
        return with(version + 1, now);
    }

    /** The same as another version. */
    SentenceRow versioned(int other) {
        return with(other, updatedAt);
    }

    private SentenceRow with(int nextVersion, Instant changedAt) {
        return new SentenceRow(
                id,
                articleId,
                sequenceOrder,
                content,
                extensions,
                ownDifficulty,
                difficulty,
                isActive,
                nextVersion,
                createdAt,
                changedAt);
    }
}
