package lectern.model.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What someone did so far (001).
 *
 * @param studyMinutes time at questions, as their pages measured it, ten minutes a question at most
 * @param totalStudyTime the same, by the name that document 001 gives it
 * @param accuracy correct answers of all, 0 to 1; null before the first
 */
public record LearningStatistics(
        long xp,
        int level,
        int currentStreak,
        long tracksStarted,
        long challengesDealt,
        long challengesCompleted,
        long questionsAnswered,
        long correctAnswers,
        @Nullable Double accuracy,
        long studyMinutes,
        long totalStudyTime,
        @Nullable Instant lastLearned) {}
