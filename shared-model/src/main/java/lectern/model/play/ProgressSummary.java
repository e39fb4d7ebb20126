package lectern.model.play;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** XP, level, streak, hearts of one student (004, {@code ProgressSummaryDto}). */
public record ProgressSummary(
        int hearts,
        int maxHearts,
        @Nullable Instant nextHeartRestoreAt,
        int dailyAttemptsLeft,
        int dailyAttemptsMax,
        Instant nextAttemptResetAt,
        long xp,
        int level,
        int xpToNextLevel,
        int streakDays,
        int checkInDays,
        @Nullable Instant streakProtectedUntil,
        @Nullable String activeTrackId,
        boolean isSubscribed) {}
