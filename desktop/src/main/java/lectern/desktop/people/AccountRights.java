package lectern.desktop.people;

import java.util.Set;
import java.util.stream.Stream;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;

/**
 * What whoever is signed in may do to accounts, so that nothing is offered that the server would refuse: without the
 * permission to manage administrators one reaches only those below oneself.
 */
public record AccountRights(String ownId, Role ownRole, Set<Permission> permissions) {

    boolean managesAdmins() {
        return permissions.contains(Permission.ADMIN_MANAGE);
    }

    /** Whether an account of this role may be changed, and this role be given. */
    boolean reaches(Role role) {
        return managesAdmins() ? role.compareTo(ownRole) <= 0 : role.compareTo(ownRole) < 0;
    }

    /** Whether an account may be shut, be given another role or a new password; nobody does that to themselves. */
    boolean mayChange(String id, Role role) {
        return !id.equals(ownId) && reaches(role);
    }

    /** The roles of staff that may be given. */
    Stream<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role != Role.STUDENT && reaches(role));
    }
}
