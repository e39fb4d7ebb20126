package lectern.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts of staff to list, the newest first.
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param search a part of a username, nickname, name or e-mail address
 */
public record AdminFilter(
        int page,
        int limit,
        @Nullable Role role,
        @Nullable Boolean isActive,
        @Nullable String search) {}
