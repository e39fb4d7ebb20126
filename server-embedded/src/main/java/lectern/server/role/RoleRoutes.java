package lectern.server.role;

import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.identity.RolePermissions;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** Roles over HTTP (001). */
public final class RoleRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";

    private final RoleService roles;

    public RoleRoutes(RoleService roles) {
        this.roles = roles;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/admin/roles", Access.of(Permission.ADMIN_MANAGE))
                .summary("What each role may do, and where it has that from (001).")
                .returnsList(RolePermissions.class)
                .handle(call -> Reply.ok(roles.list()));
        routes.route(FEATURE, Method.PUT, "/admin/roles/{role}", Access.of(Permission.ADMIN_MANAGE))
                .summary("Changes what a role may do beyond the built-in; acts at once for who is signed in (001).")
                .returns(RolePermissions.class)
                .handle(RoleGrants.class, (call, change) -> Reply.ok(roles.change(Actor.of(call), role(call), change)));
    }

    private static Role role(Call call) {
        try {
            return Role.ofWireName(call.path("role"));
        } catch (IllegalArgumentException e) {
            throw DomainException.notFound("Role");
        }
    }
}
