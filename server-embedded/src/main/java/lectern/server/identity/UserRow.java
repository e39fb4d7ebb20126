package lectern.server.identity;

import java.time.Instant;
import java.util.UUID;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.Role;
import lectern.model.identity.UserSummary;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code account} as administrators see it.
 *
 * @param registered whether it has a password
 * @param lastActiveAt of its sessions, null where there was none
 */
public record UserRow(
        UUID id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        String role,
        String status,
        @Nullable String statusReason,
        String tier,
        boolean registered,
        @Nullable String avatarUrl,
        Instant createdAt,
        @Nullable Instant lastActiveAt) {

    UserSummary summary() {
        Role held = Role.ofWireName(role);
        return new UserSummary(
                id.toString(),
                username,
                nickname,
                firstName,
                lastName,
                email,
                held,
                AccountStatus.ofWireName(status),
                statusReason,
                tier,
                username == null && !registered && held == Role.STUDENT,
                avatarUrl,
                createdAt,
                lastActiveAt);
    }

    AdminAccount admin() {
        AccountStatus held = AccountStatus.ofWireName(status);
        return new AdminAccount(
                id.toString(),
                username,
                email,
                Role.ofWireName(role),
                held == AccountStatus.ACTIVE,
                held,
                createdAt,
                lastActiveAt);
    }
}
