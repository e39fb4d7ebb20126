package lectern.server.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code article}. */
public record ArticleRow(
        UUID id,
        String title,
        @Nullable String description,
        @Nullable String sourceUrl,
        String sourceType,
        @Nullable String coverImage,
        @Nullable Integer difficulty,
        @Nullable String category,
        @Nullable String metadata,
        boolean isPublished,
        int totalSentences,
        int activeSentences,
        int version,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /** Whether students see it. */
    boolean shown() {
        return isPublished && deletedAt == null;
    }

    /** The next version. */
    ArticleRow changed(Instant now) {
        return with(version + 1, now, deletedAt);
    }

    /** The same as another version. */
    ArticleRow versioned(int other) {
        return with(other, updatedAt, deletedAt);
    }

    ArticleRow deleted(@Nullable Instant when) {
        return with(version, updatedAt, when);
    }

    private ArticleRow with(int nextVersion, Instant changedAt, @Nullable Instant inBinSince) {
        return new ArticleRow(
                id,
                title,
                description,
                sourceUrl,
                sourceType,
                coverImage,
                difficulty,
                category,
                metadata,
                isPublished,
                totalSentences,
                activeSentences,
                nextVersion,
                createdBy,
                createdAt,
                changedAt,
                inBinSince);
    }
}
