package lectern.model.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it (001, 003).
 *
 * @param username null for a guest
 * @param guest whether it has neither username nor password
 * @param weeklyLearningGoal minutes a week, null where none was chosen
 * @param currentStreak days in a row with an answer
 */
public record Profile(
        String id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        Role role,
        String tier,
        @Nullable String avatarUrl,
        boolean guest,
        boolean notificationPreference,
        @Nullable StudyTime preferredStudyTime,
        @Nullable Integer weeklyLearningGoal,
        int currentStreak,
        Instant createdAt,
        Instant updatedAt) {}
