package lectern.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * A user as sign-in answers it (004).
 *
 * @param username null for a guest
 * @param tier {@code free}, {@code pro} or {@code proplus}
 */
public record User(
        String id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String avatarUrl,
        Role role,
        String tier) {}
