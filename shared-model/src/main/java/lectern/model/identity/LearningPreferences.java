package lectern.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * When and how much someone wants to learn (001).
 *
 * @param id the account's
 * @param notificationPreference whether they want to be told of news
 * @param weeklyLearningGoal minutes a week
 */
public record LearningPreferences(
        String id,
        boolean notificationPreference,
        @Nullable StudyTime preferredStudyTime,
        @Nullable Integer weeklyLearningGoal) {}
