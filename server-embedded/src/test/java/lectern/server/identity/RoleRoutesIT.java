package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.identity.RolePermissions;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.AuditDao;
import lectern.server.audit.AuditFilter;
import lectern.server.audit.AuditRow;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RoleRoutesIT {
    private static final String PASSWORD = "correct horse";

    private final IdentityServer server;
    private final LecternClient head;
    private final String teacher;

    RoleRoutesIT(Engine engine) {
        server = new IdentityServer(engine, 0);
        head = signedIn("head", Role.SUPER_ADMIN);
        teacher = token(signedIn("tina", Role.TEACHER));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private LecternClient signedIn(String name, Role role) {
        server.fixture.accounts.create(name, null, PASSWORD, role);
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, PASSWORD));
        return client;
    }

    private static String token(LecternClient client) {
        return Objects.requireNonNull(client.api().tokens().current()).accessToken();
    }

    private static Set<Permission> with(Role role, Permission... more) {
        EnumSet<Permission> all = EnumSet.copyOf(role.permissions());
        all.addAll(Set.of(more));
        return all;
    }

    private RolePermissions give(Role role, Set<Permission> permissions) {
        return head.roles().change(role, new RoleGrants(permissions, null));
    }

    private static void refused(ErrorCode code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(message);
        });
    }

    @Test
    void aNewServerHasTheRolesOfTheWire() {
        assertThat(head.roles().list())
                .allSatisfy(role ->
                        assertThat(role.permissions()).isEqualTo(role.role().permissions()))
                .extracting(RolePermissions::role)
                .containsExactly(Role.values());
    }

    @Test
    void aChangeActsAtOnceForWhoIsSignedInAndForTheRolesAbove() {
        String editor = token(signedIn("ed", Role.EDITOR));
        assertThat(server.get("/metrics", teacher).status()).isEqualTo(403);
        RolePermissions given = give(Role.TEACHER, with(Role.TEACHER, Permission.ADMIN));
        assertThat(given.granted()).containsExactlyInAnyOrder(Permission.ROSTER_MANAGE, Permission.ADMIN);
        assertThat(server.get("/metrics", teacher).status()).isEqualTo(200);
        assertThat(server.get("/metrics", editor).status()).isEqualTo(200);
        give(Role.TEACHER, Role.TEACHER.builtIn());
        assertThat(server.get("/metrics", teacher).status()).isEqualTo(403);
        assertThat(server.get("/metrics", editor).status()).isEqualTo(403);
    }

    @Test
    void tellsWhoItIsWhatTheyMayDoNow() {
        LecternClient other = signedIn("tom", Role.TEACHER);
        give(Role.TEACHER, with(Role.TEACHER, Permission.AUDIT_READ));
        assertThat(other.identity().me().permissions()).contains(Permission.AUDIT_READ);
    }

    @Test
    void everyChangeIsRecordedWithBeforeAndAfter() {
        give(Role.TEACHER, with(Role.TEACHER, Permission.CONTENT_EDIT));
        AuditFilter filter = new AuditFilter("role", "teacher", null, null, null, null);
        List<AuditRow> entries =
                server.fixture.database().read(tx -> tx.dao(AuditDao.class).list(filter.where(), filter, 10, 0));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.actorName()).isEqualTo("head");
            assertThat(entry.stateBefore()).doesNotContain("\"granted\":[\"CONTENT_EDIT");
            assertThat(entry.stateAfter()).contains("CONTENT_EDIT");
        });
    }

    @Test
    void refusesWhatARoleCantLoseOrMayNotHaveAndChangesNothing() {
        refused(
                ErrorCode.VALIDATION_ERROR,
                "STAFF is built into teacher",
                () -> give(Role.TEACHER, Set.of(Permission.PLAY, Permission.CLASSROOM_HOST)));
        refused(
                ErrorCode.VALIDATION_ERROR,
                "ROSTER_MANAGE comes from the roles below editor",
                () -> give(Role.EDITOR, Role.EDITOR.builtIn()));
        refused(
                ErrorCode.VALIDATION_ERROR,
                "CONTENT_EDIT can't be given to students",
                () -> give(Role.STUDENT, with(Role.STUDENT, Permission.CONTENT_EDIT)));
        refused(
                ErrorCode.VALIDATION_ERROR,
                "ADMIN_MANAGE can't be given to admins",
                () -> give(Role.ADMIN, with(Role.ADMIN, Permission.ADMIN_MANAGE)));
        refused(
                ErrorCode.VALIDATION_ERROR,
                "built into super_admin",
                () -> give(Role.SUPER_ADMIN, Role.ADMIN.permissions()));
        refused(
                ErrorCode.VALIDATION_ERROR,
                "secondFactorRequired",
                () -> head.roles().change(Role.STUDENT, new RoleGrants(Role.STUDENT.permissions(), true)));
        aNewServerHasTheRolesOfTheWire();
    }

    @Test
    void onlyTheSuperAdminMay() {
        LecternClient admin = signedIn("ada", Role.ADMIN);
        refused(ErrorCode.FORBIDDEN, "", () -> admin.roles().list());
        refused(
                ErrorCode.FORBIDDEN,
                "",
                () -> admin.roles().change(Role.ADMIN, new RoleGrants(with(Role.ADMIN), null)));
        assertThat(server.get("/api/admin/roles", null).status()).isEqualTo(401);
        refused(
                ErrorCode.NOT_FOUND,
                "Role",
                () -> head.api()
                        .send("PUT", "/admin/roles/root", new RoleGrants(Set.of(), null), RolePermissions.class));
    }
}
