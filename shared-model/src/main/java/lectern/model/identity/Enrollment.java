package lectern.model.identity;

import java.time.Instant;

/**
 * A classroom that someone is in (001).
 *
 * @param host whether they lead it
 */
public record Enrollment(String classroomId, String name, boolean host, Instant enrolledAt) {}
