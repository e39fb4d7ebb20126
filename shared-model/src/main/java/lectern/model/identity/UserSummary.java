package lectern.model.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators list them (001, 004).
 *
 * @param guest whether they have neither username nor password
 * @param statusReason why the account is shut
 * @param lastActiveAt when they last signed in or renewed a sign-in; null for who never did
 */
public record UserSummary(
        String id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        Role role,
        AccountStatus status,
        @Nullable String statusReason,
        String tier,
        boolean guest,
        @Nullable String avatarUrl,
        Instant createdAt,
        @Nullable Instant lastActiveAt) {}
