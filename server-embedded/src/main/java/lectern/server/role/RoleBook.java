package lectern.server.role;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RolePermissions;

/**
 * What every role holds at one moment. The sets of a book are its own objects: what holds a set that is no more the
 * book's knows by that alone that something has changed.
 */
public final class RoleBook {
    private final Map<Role, Set<Permission>> granted;
    private final Map<Role, Set<Permission>> permissions = new EnumMap<>(Role.class);
    private final Set<Role> secondFactor;

    /**
     * @param granted what was given to each role beyond the built-in; what it may not be given counts for nothing
     */
    RoleBook(Map<Role, Set<Permission>> granted, Set<Role> secondFactor) {
        this.granted = new EnumMap<>(Role.class);
        this.secondFactor =
                secondFactor.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(secondFactor));
        EnumSet<Permission> inherited = EnumSet.noneOf(Permission.class);
        for (Role role : Role.values()) {
            EnumSet<Permission> own = EnumSet.noneOf(Permission.class);
            granted.getOrDefault(role, Set.of()).stream()
                    .filter(permission -> permission.grantableTo(role))
                    .forEach(own::add);
            own.removeAll(role.builtIn());
            own.removeAll(inherited);
            inherited.addAll(role.builtIn());
            inherited.addAll(own);
            this.granted.put(role, Collections.unmodifiableSet(own));
            permissions.put(role, Collections.unmodifiableSet(EnumSet.copyOf(inherited)));
        }
    }

    /** All that the role may do. The same object for as long as nothing changes. */
    public Set<Permission> permissions(Role role) {
        return permissions.getOrDefault(role, Set.of());
    }

    /** Whether the role's permissions are withheld from who has no second factor. */
    public boolean needsSecondFactor(Role role) {
        return secondFactor.contains(role);
    }

    /** The role as the wire shows it. */
    RolePermissions view(Role role) {
        EnumSet<Permission> inherited = inherited(role);
        EnumSet<Permission> grantable = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (permission.grantableTo(role) && !permissions(role).contains(permission)) {
                grantable.add(permission);
            }
        }
        inherited.removeAll(role.builtIn());
        return new RolePermissions(
                role,
                role.inherits(),
                role.builtIn(),
                inherited,
                granted.getOrDefault(role, Set.of()),
                permissions(role),
                grantable,
                needsSecondFactor(role));
    }

    /** What the role holds whatever is given to it: the built-in, and all of the role before it. */
    EnumSet<Permission> fixed(Role role) {
        EnumSet<Permission> fixed = inherited(role);
        fixed.addAll(role.builtIn());
        return fixed;
    }

    private EnumSet<Permission> inherited(Role role) {
        Role before = role.inherits();
        return before == null ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(permissions(before));
    }
}
