package lectern.model.identity;

import java.time.Instant;

/**
 * A classroom that someone is in (001).
 *
 * @param enrollmentId the classroom's id, as one is in a classroom once
 * @param host whether they lead it
 */
public record Enrollment(String enrollmentId, String classroomId, String name, boolean host, Instant enrolledAt) {}
