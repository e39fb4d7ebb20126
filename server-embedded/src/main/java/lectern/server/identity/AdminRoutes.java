package lectern.server.identity;

import java.util.UUID;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.AdminFilter;
import lectern.model.identity.AdminUpdate;
import lectern.model.identity.PasswordChange;
import lectern.model.identity.PasswordChanged;
import lectern.model.identity.Permission;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import org.jspecify.annotations.Nullable;

/** Accounts of staff over HTTP (004). */
public final class AdminRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    private static final String ONE = "/admin/admins/{adminId}";
    private static final Access VIEWER = Access.of(Permission.USER_MANAGE);
    private static final Access MANAGER = Access.of(Permission.ADMIN_MANAGE);

    private final AdminService admins;
    private final PasswordService passwords;

    public AdminRoutes(AdminService admins, PasswordService passwords) {
        this.admins = admins;
        this.passwords = passwords;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.PUT, "/admin/change-password", Access.of(Permission.STAFF))
                .summary("Changes one's own password; all other sign-ins end (004).")
                .returns(PasswordChanged.class)
                .handle(PasswordChange.class, (call, change) -> {
                    passwords.change(call.caller(), call.address(), change.currentPassword(), change.newPassword());
                    return Reply.ok(new PasswordChanged("Password changed successfully"));
                });
        routes.route(FEATURE, Method.GET, "/admin/admins", VIEWER)
                .summary("Accounts of staff, the newest first, those that were shut included (004).")
                .paged()
                .query("role", "string", "teacher, editor, admin or super_admin")
                .query("search", "string", "a part of a username, nickname, name or e-mail address")
                .query("isActive", "boolean", "true or 1, false or 0")
                .returnsPage(AdminAccount.class)
                .handle(call -> Reply.page(admins.list(new AdminFilter(
                        call.page(),
                        call.limit(),
                        call.queryEnum("role", Role.class),
                        flag(call),
                        call.query("search")))));
        routes.route(FEATURE, Method.POST, "/admin/admins", MANAGER)
                .summary("Makes an account of staff (004).")
                .returns(AdminAccount.class)
                .handle(AdminDraft.class, (call, draft) -> Reply.created(admins.create(StaffMember.of(call), draft)));
        routes.route(FEATURE, Method.GET, ONE, VIEWER)
                .summary("An account of staff (004).")
                .returns(AdminAccount.class)
                .handle(call -> Reply.ok(admins.get(id(call))));
        routes.route(FEATURE, Method.PUT, ONE, MANAGER)
                .summary("Changes name or role, shuts or opens it; the last super_admin stays (004).")
                .returns(AdminAccount.class)
                .handle(
                        AdminUpdate.class,
                        (call, update) -> Reply.ok(admins.update(StaffMember.of(call), id(call), update)));
        routes.route(FEATURE, Method.DELETE, ONE, MANAGER)
                .summary("Shuts an account of staff; isActive opens it again; the last super_admin stays (004).")
                .handle(call -> {
                    admins.delete(StaffMember.of(call), id(call));
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.POST, ONE + "/reset-password", MANAGER)
                .summary("Makes a new password, shown this once; the account's sign-ins end (004).")
                .returns(ResetPassword.class)
                .handle(call -> Reply.ok(admins.resetPassword(StaffMember.of(call), id(call))));
    }

    /** Also 1 and 0, as document 004 writes it. */
    private static @Nullable Boolean flag(Call call) {
        String text = call.query("isActive");
        return switch (text == null ? "" : text) {
            case "" -> null;
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> throw DomainException.invalid("isActive", "must be true or false");
        };
    }

    private static UUID id(Call call) {
        return call.pathId("adminId", "Admin");
    }
}
