package lectern.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which users to list, the newest first.
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param search a part of a username, nickname, name or e-mail address
 */
public record UserFilter(
        int page,
        int limit,
        @Nullable String search,
        @Nullable Role role,
        @Nullable AccountStatus status) {

    /** Everyone, the first twenty. */
    public static UserFilter all() {
        return new UserFilter(1, 20, null, null, null);
    }
}
