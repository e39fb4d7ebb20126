package lectern.server.identity;

import java.util.UUID;
import lectern.model.identity.LearnerProfile;
import lectern.model.identity.LearningStatistics;
import lectern.model.identity.Permission;
import lectern.model.identity.PublicProfile;
import lectern.model.wire.DomainException;
import lectern.server.http.Caller;
import lectern.server.storage.Database;

/** What people may see of others (001, 003). */
public final class UserService {
    private final Database database;
    private final Learning learning;

    public UserService(Database database, Learning learning) {
        this.database = database;
        this.learning = learning;
    }

    /**
     * What everyone may see of someone.
     *
     * @throws DomainException NOT_FOUND
     */
    public PublicProfile shown(UUID userId) {
        return database.read(tx -> ProfileService.row(tx, userId)).shown();
    }

    /**
     * Someone with what they learned, for themselves, for who leads a classroom that they are in, and for
     * administrators.
     *
     * @throws DomainException FORBIDDEN for everybody else, whether there is such a person or not; NOT_FOUND
     */
    public LearnerProfile learner(Caller caller, UUID userId) {
        boolean close = caller.userId().equals(userId) || caller.may(Permission.USER_MANAGE);
        boolean teaches = caller.may(Permission.CLASSROOM_HOST) && learning.leads(caller.userId(), userId);
        if (!close && !teaches) {
            throw DomainException.forbidden("Only they themselves, their teachers and administrators see this");
        }
        ProfileRow row = database.read(tx -> ProfileService.row(tx, userId));
        LearningStatistics statistics = learning.statistics(userId);
        return new LearnerProfile(
                userId.toString(),
                row.username(),
                row.nickname(),
                row.firstName(),
                row.lastName(),
                close ? row.email() : null,
                row.roleHeld(),
                row.avatarUrl(),
                row.notified(),
                row.studyTime(),
                row.weeklyLearningGoal(),
                row.createdAt(),
                row.updatedAt(),
                statistics.lastLearned(),
                statistics.currentStreak(),
                learning.enrollments(userId),
                statistics);
    }
}
