package lectern.model.identity;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;

/** Who someone is. Each role may do what the one before it may, through named permissions. */
public enum Role {
    @JsonProperty("student")
    STUDENT("student", EnumSet.of(Permission.PLAY)),
    @JsonProperty("teacher")
    @JsonAlias("instructor")
    TEACHER(
            "teacher",
            EnumSet.of(Permission.PLAY, Permission.CLASSROOM_HOST, Permission.STAFF, Permission.ROSTER_MANAGE)),
    @JsonProperty("editor")
    EDITOR(
            "editor",
            EnumSet.of(
                    Permission.PLAY,
                    Permission.CLASSROOM_HOST,
                    Permission.STAFF,
                    Permission.ROSTER_MANAGE,
                    Permission.CONTENT_EDIT)),
    @JsonProperty("admin")
    ADMIN("admin", EnumSet.complementOf(EnumSet.of(Permission.ADMIN_MANAGE))),
    @JsonProperty("super_admin")
    SUPER_ADMIN("super_admin", EnumSet.allOf(Permission.class));

    private final String wireName;
    private final Set<Permission> permissions;

    Role(String wireName, Set<Permission> permissions) {
        this.wireName = wireName;
        this.permissions = Set.copyOf(permissions);
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }

    /** What the role may do. */
    public Set<Permission> permissions() {
        return permissions;
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
