package lectern.server.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session, with its account's role and status as they are now. */
public record SessionRow(UUID id, UUID accountId, @Nullable Instant endedAt, String role, String status) {

    boolean good() {
        return endedAt == null && status.equals(AccountRow.ACTIVE);
    }
}
