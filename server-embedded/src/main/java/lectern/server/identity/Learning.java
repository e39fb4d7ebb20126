package lectern.server.identity;

import java.util.List;
import java.util.UUID;
import lectern.model.identity.Enrollment;
import lectern.model.identity.LearningStatistics;

/** What other features know of someone who learns; they implement it. */
public interface Learning {

    /** The figures of an account; those of a beginner where it has done nothing yet. */
    LearningStatistics statistics(UUID accountId);

    /** The classrooms that someone is in, the newest first. */
    List<Enrollment> enrollments(UUID accountId);

    /** Whether somebody leads a classroom that someone else is in. */
    boolean leads(UUID teacherId, UUID studentId);
}
