package lectern.server.http;

import lectern.model.identity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a route. A route cannot be made without one.
 *
 * @param permission what a signed-in caller must hold, null where being signed in is enough or nobody is asked
 */
public record Access(Kind kind, @Nullable Permission permission) {
    /** Anyone on the network. */
    public static final Access PUBLIC = new Access(Kind.PUBLIC, null);

    /** Anyone signed in, guests included. */
    public static final Access SIGNED_IN = new Access(Kind.SIGNED_IN, null);

    /** Administrators, and whoever sits at this machine. */
    public static final Access ADMIN_OR_LOOPBACK = new Access(Kind.LOOPBACK, Permission.ADMIN);

    /** How the caller is looked at. */
    public enum Kind {
        PUBLIC,
        SIGNED_IN,
        LOOPBACK,
        PERMISSION
    }

    /** Whoever holds the permission. */
    public static Access of(Permission permission) {
        return new Access(Kind.PERMISSION, permission);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case PUBLIC -> "public";
            case SIGNED_IN -> "any";
            case LOOPBACK -> "admin or loopback";
            case PERMISSION -> String.valueOf(permission);
        };
    }
}
