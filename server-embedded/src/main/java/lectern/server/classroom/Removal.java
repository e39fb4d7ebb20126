package lectern.server.classroom;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code classroom_removal}. */
public record Removal(UUID classroomId, int times, Instant removedAt) {}
