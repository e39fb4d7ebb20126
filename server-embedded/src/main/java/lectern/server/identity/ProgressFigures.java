package lectern.server.identity;

import java.util.UUID;

/** Where {@code /auth/me} gets a student's progress from (004). */
@FunctionalInterface
public interface ProgressFigures {

    /** The figures of an account; those of a beginner where it has not played yet. */
    Figures of(UUID accountId);

    /** Progress as {@code /auth/me} shows it. */
    record Figures(long xpTotal, int streakDays, int heartsRemaining, int dailyXpEarned, int dailyXpGoal) {}
}
