package lectern.model.client;

import java.util.List;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.identity.RolePermissions;

/** Roles and what they hold, for who manages administrators (001). */
public final class RoleClient {
    private final ApiClient api;

    RoleClient(ApiClient api) {
        this.api = api;
    }

    /** Every role, from student to super_admin. */
    public List<RolePermissions> list() {
        return api.getList("/admin/roles", RolePermissions.class);
    }

    /** Changes what a role holds; it acts at once for everyone who is signed in. */
    public RolePermissions change(Role role, RoleGrants change) {
        return api.send("PUT", "/admin/roles/" + role.wireName(), change, RolePermissions.class);
    }
}
