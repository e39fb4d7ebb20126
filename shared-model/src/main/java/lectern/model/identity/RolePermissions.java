package lectern.model.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role may do now, and where it has that from (001).
 *
 * @param inherits the role whose permissions this one has too, null for the first
 * @param builtIn what nobody can take away
 * @param inherited what it has from the role before it, and loses only there
 * @param granted what was given to this very role, and can be taken away again
 * @param permissions all three together
 * @param grantable what may be given to it besides
 * @param secondFactorRequired whether someone of this role may use its permissions only after a sign-in with a one-time
 *     code
 */
public record RolePermissions(
        Role role,
        @Nullable Role inherits,
        Set<Permission> builtIn,
        Set<Permission> inherited,
        Set<Permission> granted,
        Set<Permission> permissions,
        Set<Permission> grantable,
        boolean secondFactorRequired) {}
