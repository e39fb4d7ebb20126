package lectern.model.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff did what to which thing (001).
 *
 * @param actorId null for the server itself
 * @param actorName as they were called then
 * @param before the thing as JSON, null where it was made
 * @param after the thing as JSON, null where it was deleted
 */
public record AuditEntry(
        String id,
        Instant createdAt,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String address,
        String action,
        String kind,
        @Nullable String thingId,
        @Nullable Object before,
        @Nullable Object after) {}
