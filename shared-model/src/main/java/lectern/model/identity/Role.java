package lectern.model.identity;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who someone is. Each role may do what the one before it may, through named permissions: the built-in ones, which
 * nobody can take away, and those given to it on the server (001).
 */
public enum Role {
    @JsonProperty("student")
    STUDENT("student", EnumSet.of(Permission.PLAY), EnumSet.noneOf(Permission.class)),
    @JsonProperty("teacher")
    @JsonAlias("instructor")
    TEACHER(
            "teacher",
            EnumSet.of(Permission.PLAY, Permission.CLASSROOM_HOST, Permission.STAFF),
            EnumSet.of(Permission.ROSTER_MANAGE)),
    @JsonProperty("editor")
    EDITOR(
            "editor",
            EnumSet.of(Permission.PLAY, Permission.CLASSROOM_HOST, Permission.STAFF, Permission.CONTENT_EDIT),
            EnumSet.of(Permission.ROSTER_MANAGE)),
    @JsonProperty("admin")
    ADMIN(
            "admin",
            EnumSet.of(
                    Permission.PLAY,
                    Permission.CLASSROOM_HOST,
                    Permission.STAFF,
                    Permission.CONTENT_EDIT,
                    Permission.ADMIN,
                    Permission.USER_MANAGE,
                    Permission.BACKUP_MANAGE),
            EnumSet.of(Permission.ROSTER_MANAGE, Permission.AUDIT_READ)),
    @JsonProperty("super_admin")
    SUPER_ADMIN("super_admin", EnumSet.allOf(Permission.class), EnumSet.noneOf(Permission.class));

    private final String wireName;
    private final Set<Permission> builtIn;
    private final Set<Permission> permissions;

    Role(String wireName, Set<Permission> builtIn, Set<Permission> given) {
        this.wireName = wireName;
        this.builtIn = Collections.unmodifiableSet(EnumSet.copyOf(builtIn));
        EnumSet<Permission> all = EnumSet.copyOf(builtIn);
        all.addAll(given);
        this.permissions = Collections.unmodifiableSet(all);
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }

    /** What the role may do always; the built-in permissions of the role before it are among them. */
    public Set<Permission> builtIn() {
        return builtIn;
    }

    /** What the role may do on a new server. What it may do now only the server knows; see {@link RolePermissions}. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The role whose permissions this one has too, null for the first. */
    public @Nullable Role inherits() {
        return ordinal() == 0 ? null : values()[ordinal() - 1];
    }

    /** The role of a wire name; {@code instructor} is read as teacher. */
    public static Role ofWireName(String name) {
        if (name.equals("instructor")) {
            return TEACHER;
        }
        for (Role role : values()) {
            if (role.wireName.equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role: " + name);
    }
}
