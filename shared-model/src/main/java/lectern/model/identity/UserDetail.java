package lectern.model.identity;

import java.util.List;

/**
 * A user as administrators see them (004).
 *
 * @param openSessions sign-ins that go on
 */
public record UserDetail(
        UserSummary user, long openSessions, List<Enrollment> enrollments, LearningStatistics statistics) {}
