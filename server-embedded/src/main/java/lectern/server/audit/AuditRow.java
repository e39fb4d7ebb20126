package lectern.server.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_entry}. */
public record AuditRow(
        UUID id,
        Instant createdAt,
        @Nullable UUID actorId,
        @Nullable String actorName,
        @Nullable String address,
        String action,
        String kind,
        @Nullable String thingId,
        @Nullable String stateBefore,
        @Nullable String stateAfter) {}
