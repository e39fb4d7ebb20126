package lectern.server.play;

import java.util.UUID;
import lectern.model.play.ProgressSummary;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** XP, level, streak and hearts of a student (004). */
public final class ProgressService {
    private final Database database;
    private final ProgressRules rules;

    public ProgressService(Database database, ProgressRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * A student's progress with what was earned today.
     *
     * @param dailyXpEarned XP since midnight
     * @param dailyXpGoal XP a day to aim at
     */
    public record Today(ProgressSummary summary, int dailyXpEarned, int dailyXpGoal) {}

    /** As it is now; someone who never played has the figures of a beginner. */
    public ProgressSummary summary(UUID userId) {
        return today(userId).summary();
    }

    /** The mean XP of those who ever played; 0 where nobody did. */
    public double averageXp() {
        return database.read(tx -> tx.dao(ProgressDao.class).averageXp());
    }

    /** The summary and the day's figures of {@code /auth/me}. */
    public Today today(UUID userId) {
        @Nullable
        ProgressRow found = database.read(tx -> tx.dao(ProgressDao.class).find(userId));
        var now = rules.now();
        ProgressRow row = found == null ? ProgressRow.fresh(userId, now) : found;
        return new Today(rules.summary(row, now), rules.xpToday(row, now), ProgressRules.DAILY_XP_GOAL);
    }
}
