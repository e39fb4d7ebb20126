package lectern.model.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone with what they learned, for themselves, a teacher of theirs and administrators (001).
 *
 * @param email null for a teacher who asks, and where there is none
 * @param enrollments the classrooms that they are in
 */
public record LearnerProfile(
        String id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        Role role,
        @Nullable String avatarUrl,
        boolean notificationPreference,
        @Nullable StudyTime preferredStudyTime,
        @Nullable Integer weeklyLearningGoal,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastLearned,
        int currentStreak,
        List<Enrollment> enrollments,
        LearningStatistics statistics) {}
