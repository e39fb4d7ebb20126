package lectern.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * What everyone may see of someone (003).
 *
 * @param displayName the nickname, else the username; empty for a guest who gave no name
 */
public record PublicProfile(
        String id, String displayName, @Nullable String avatarUrl, Role role) {}
