package lectern.model.question;

/**
 * The school in figures (004). Those of users and XP are at most a few seconds old.
 *
 * @param totalUsers accounts, guests included
 * @param activeUsers accounts that were signed in and active in the last seven days
 * @param averageXp of those who ever played, rounded; 0 where nobody did
 */
public record SchoolStats(
        long totalUsers, long activeUsers, long totalQuestions, long publishedQuestions, long averageXp) {}
