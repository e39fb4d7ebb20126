package lectern.model.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a list.
 *
 * @param participants who answered, typed or read
 * @param questions of a quiz, else 0
 */
public record ActivitySummary(
        String id,
        ActivityKind kind,
        String title,
        ActivityPhase phase,
        int participants,
        int questions,
        Instant createdAt,
        @Nullable Instant endedAt) {}
