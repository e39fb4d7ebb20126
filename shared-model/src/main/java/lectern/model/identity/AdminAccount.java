package lectern.model.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of staff as administrators see it (004). */
public record AdminAccount(
        String id,
        @Nullable String username,
        @Nullable String email,
        Role role,
        boolean isActive,
        AccountStatus status,
        Instant createdAt,
        @Nullable Instant lastActiveAt) {}
