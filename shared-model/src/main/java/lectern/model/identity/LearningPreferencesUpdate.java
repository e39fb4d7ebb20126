package lectern.model.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes when and how much someone wants to learn (001). What is absent stays.
 *
 * @param userId one's own id, where a client sends it
 * @param weeklyLearningGoal minutes a week
 */
public record LearningPreferencesUpdate(
        @Nullable @Size(max = 36) String userId,
        @Nullable Boolean notificationPreference,
        @Nullable StudyTime preferredStudyTime,
        @Nullable @Min(0) @Max(10_080) Integer weeklyLearningGoal) {}
