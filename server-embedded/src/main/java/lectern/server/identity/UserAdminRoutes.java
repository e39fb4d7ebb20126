package lectern.server.identity;

import java.util.UUID;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.ActivityEntry;
import lectern.model.identity.Permission;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.identity.RoleAssignment;
import lectern.model.identity.ShutRequest;
import lectern.model.identity.UserDetail;
import lectern.model.identity.UserFilter;
import lectern.model.identity.UserSummary;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;
import org.jspecify.annotations.Nullable;

/** Users as administrators see and change them, over HTTP (001, 004). */
public final class UserAdminRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    private static final Access MANAGER = Access.of(Permission.USER_MANAGE);

    private final UserAdminService users;
    private final PasswordResets resets;

    public UserAdminRoutes(UserAdminService users, PasswordResets resets) {
        this.users = users;
        this.resets = resets;
    }

    @Override
    public void register(RouteTable routes) {
        list(routes, "/users", "Everyone, guests included, the newest first (001).");
        list(routes, "/admin/users", "Everyone, guests included, the newest first (004).");
        routes.route(FEATURE, Method.GET, "/admin/users/{userId}", MANAGER)
                .summary("A user with classrooms, figures and how many sign-ins go on (004).")
                .returns(UserDetail.class)
                .handle(call -> Reply.ok(users.get(id(call))));
        routes.route(FEATURE, Method.GET, "/users/{userId}/activity", MANAGER)
                .summary("Sign-ins, challenges and changes of a user, the newest first (001).")
                .paged()
                .returnsPage(ActivityEntry.class)
                .handle(call -> Reply.page(users.activity(id(call), call.page(), call.limit())));
        routes.route(FEATURE, Method.PUT, "/users/{userId}/role", MANAGER)
                .summary("Gives another role, below one's own; what it may do holds at once, and they sign in again"
                        + " (001).")
                .returns(UserSummary.class)
                .handle(
                        RoleAssignment.class,
                        (call, change) -> Reply.ok(users.setRole(StaffMember.of(call), id(call), change.role())));
        routes.route(FEATURE, Method.POST, "/users/{userId}/suspend", MANAGER)
                .summary("Shuts an account for a while; its sign-ins and channels end at once (001).")
                .returns(UserSummary.class)
                .handleIfSent(ShutRequest.class, (call, request) -> shut(call, AccountStatus.SUSPENDED, request));
        routes.route(FEATURE, Method.PUT, "/admin/users/{userId}/ban", MANAGER)
                .summary("Shuts an account for good; its sign-ins and channels end at once (004).")
                .returns(UserSummary.class)
                .handleIfSent(ShutRequest.class, (call, request) -> shut(call, AccountStatus.BANNED, request));
        routes.route(FEATURE, Method.PUT, "/admin/users/{userId}/unban", MANAGER)
                .summary("Opens an account again that was banned, suspended or disabled (004).")
                .returns(UserSummary.class)
                .handle(call -> Reply.ok(users.open(StaffMember.of(call), id(call))));
        routes.route(FEATURE, Method.POST, "/admin/users/{userId}/reset-password", MANAGER)
                .summary("Makes a new password for someone below oneself, shown this once; their sign-ins end (001).")
                .returns(ResetPassword.class)
                .handle(call -> Reply.ok(resets.reset(StaffMember.of(call), id(call))));
    }

    private void list(RouteTable routes, String path, String summary) {
        RouteBuilder route = routes.route(FEATURE, Method.GET, path, MANAGER)
                .summary(summary)
                .paged()
                .query("search", "string", "a part of a username, nickname, name or e-mail address")
                .query("role", "string", "student, teacher, editor, admin or super_admin")
                .query("status", "string", "active, suspended, banned, disabled or archived")
                .returnsPage(UserSummary.class);
        route.handle(call -> Reply.page(users.list(new UserFilter(
                call.page(),
                call.limit(),
                call.query("search"),
                call.queryEnum("role", Role.class),
                call.queryEnum("status", AccountStatus.class)))));
    }

    private Reply shut(Call call, AccountStatus status, @Nullable ShutRequest request) {
        String reason = request == null ? null : request.reason();
        return Reply.ok(users.shut(StaffMember.of(call), id(call), status, reason));
    }

    private static UUID id(Call call) {
        return call.pathId("userId", "User");
    }
}
