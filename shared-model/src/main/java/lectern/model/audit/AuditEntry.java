package lectern.model.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff did what to which thing (001).
 *
 * @param actorId null for the server itself
 * @param actorName as they were called then
 * @param thingName what the thing is called, or was; null where nobody knows, or knows any more
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
        @Nullable String thingName,
        @Nullable Object before,
        @Nullable Object after) {}
