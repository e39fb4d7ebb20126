package lectern.server.identity;

import java.util.UUID;
import lectern.model.identity.Role;
import lectern.model.identity.User;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}, as far as sign-in looks at it. */
public record AccountRow(
        UUID id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String passwordHash,
        String role,
        String tier,
        @Nullable String avatarUrl,
        @Nullable String deviceId,
        String status) {
    static final String ACTIVE = "active";
    static final String ARCHIVED = "archived";
    static final String FREE = "free";

    Role roleHeld() {
        return Role.ofWireName(role);
    }

    boolean active() {
        return status.equals(ACTIVE);
    }

    /** A student without an account of its own: only such a one may be met again by name alone. */
    boolean guest() {
        return username == null && passwordHash == null && roleHeld() == Role.STUDENT;
    }

    User user() {
        return new User(id.toString(), username, nickname, avatarUrl, roleHeld(), tier);
    }

    /** Without the hash: records end up in logs. */
    @Override
    public String toString() {
        return "AccountRow[" + id + "]";
    }
}
