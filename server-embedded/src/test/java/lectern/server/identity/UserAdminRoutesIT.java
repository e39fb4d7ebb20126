package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lectern.model.audit.AuditQuery;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.ActivityEntry;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.identity.SessionInfo;
import lectern.model.identity.UserDetail;
import lectern.model.identity.UserFilter;
import lectern.model.identity.UserSummary;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class UserAdminRoutesIT {
    private static final People.OfEachEngine SERVERS = new People.OfEachEngine();

    private final People people;

    UserAdminRoutesIT(Engine engine) {
        people = SERVERS.on(engine);
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    private Page<UserSummary> search(String text) {
        return people.head.users().list(new UserFilter(1, 20, text, null, null));
    }

    @Test
    void usersAreFoundByWhatTheyAreCalled() {
        Someone mei = people.student();
        String guest = people.name("客人");
        people.server.guest(guest, null);
        assertThat(search(mei.username().toUpperCase(Locale.ROOT)).items())
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.id()).isEqualTo(mei.id());
                    assertThat(user.status()).isEqualTo(AccountStatus.ACTIVE);
                    assertThat(user.guest()).isFalse();
                    assertThat(user.lastActiveAt()).isNotNull();
                });
        assertThat(search(guest).items())
                .singleElement()
                .satisfies(user -> assertThat(user.guest()).isTrue());
        Page<UserSummary> admins =
                people.head.users().list(new UserFilter(1, 1, null, Role.SUPER_ADMIN, AccountStatus.ACTIVE));
        assertThat(admins.items()).extracting(UserSummary::role).containsOnly(Role.SUPER_ADMIN);
        assertThat(people.asHead("GET", "/admin/users?search=" + mei.username(), null)
                        .body()
                        .path("pagination")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "' or 1=1 --", "\\", "!", "!%", "\"; drop table account; --", ":pattern", "<where>"})
    void metacharactersAreLetters(String text) {
        people.bystander();
        assertThat(search(text).items()).isEmpty();
    }

    @Test
    void aBadFilterNamesItself() {
        for (String query : List.of("role=king", "status=gone", "page=0", "limit=101", "search=%00")) {
            Raw answer = people.asHead("GET", "/users?" + query, null);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.fields()).containsExactly(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void aNewRoleHoldsAtOnce() {
        Someone kim = people.student();
        assertThat(people.raw("GET", "/admin/feedback", kim, null).status()).isEqualTo(403);
        OpenPage page = people.page(kim.client());
        Raw changed = people.asHead("PUT", "/users/" + kim.id() + "/role", "{\"role\":\"instructor\"}");
        assertThat(changed.body().path("data").path("role").asString()).isEqualTo("teacher");
        page.assertSignedOut();
        assertThat(people.statusOf(kim.token())).isEqualTo(401);
        LecternClient promoted = people.signIn(kim.username(), People.PASSWORD);
        String token = TestServer.token(promoted);
        assertThat(people.server.raw("GET", "/api/admin/feedback", token, null).status())
                .isEqualTo(200);
        OpenPage again = people.page(promoted);
        people.head.users().setRole(kim.id(), Role.STUDENT);
        again.assertSignedOut();
        assertThat(people.server.raw("GET", "/api/admin/feedback", token, null).status())
                .isEqualTo(401);
        String guest =
                people.server.guest(people.name("g"), null).identity().me().id();
        refused(() -> people.head.users().setRole(guest, Role.TEACHER), ErrorCode.CONFLICT);
        assertThat(people.asHead("PUT", "/users/" + kim.id() + "/role", "{}").fields())
                .containsExactly("role");
    }

    @Test
    void anAdminReachesThoseBelowOnly() {
        Someone admin = people.staff(Role.ADMIN);
        Someone colleague = people.staff(Role.ADMIN);
        Someone teacher = people.staff(Role.TEACHER);
        for (String id : List.of(colleague.id(), people.headId(), admin.id())) {
            refused(() -> admin.client().users().setRole(id, Role.TEACHER), ErrorCode.FORBIDDEN);
            refused(() -> admin.client().users().suspend(id, null), ErrorCode.FORBIDDEN);
            refused(() -> admin.client().users().ban(id, null), ErrorCode.FORBIDDEN);
            refused(() -> admin.client().users().unban(id), ErrorCode.FORBIDDEN);
        }
        for (Role role : List.of(Role.ADMIN, Role.SUPER_ADMIN)) {
            refused(() -> admin.client().users().setRole(teacher.id(), role), ErrorCode.FORBIDDEN);
        }
        assertThat(admin.client().users().setRole(teacher.id(), Role.EDITOR).role())
                .isEqualTo(Role.EDITOR);
        assertThat(people.head.users().setRole(teacher.id(), Role.ADMIN).role()).isEqualTo(Role.ADMIN);
        refused(() -> admin.client().users().ban(teacher.id(), null), ErrorCode.FORBIDDEN);
    }

    @Test
    void whoIsShutIsOutAtOnce() {
        Someone mei = people.student();
        OpenPage page = people.page(mei.client());
        String refresh = "{\"refreshToken\":\"" + people.refreshToken(mei) + "\"}";
        UserSummary shut = people.head.users().suspend(mei.id(), "shouted");
        assertThat(shut.status()).isEqualTo(AccountStatus.SUSPENDED);
        assertThat(shut.statusReason()).isEqualTo("shouted");
        assertThat(people.statusOf(mei.token())).isEqualTo(401);
        page.assertSignedOut();
        assertThat(people.server.raw("POST", "/api/auth/refresh", null, refresh).status())
                .isEqualTo(401);
        refused(() -> people.signIn(mei.username(), People.PASSWORD), ErrorCode.FORBIDDEN);
        refused(() -> people.signIn(mei.username(), "not the password"), ErrorCode.UNAUTHORIZED);
        assertThat(people.head.users().unban(mei.id()).status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(people.statusOf(mei.token()))
                .as("the old sign-in stays ended")
                .isEqualTo(401);
        people.signIn(mei.username(), People.PASSWORD);
        Raw banned = people.asHead("PUT", "/admin/users/" + mei.id() + "/ban", null);
        assertThat(banned.body().path("data").path("status").asString()).isEqualTo("banned");
        refused(() -> people.signIn(mei.username(), People.PASSWORD), ErrorCode.FORBIDDEN);
    }

    @Test
    void aForgottenPasswordIsReplacedByWhoStandsAbove() {
        Someone admin = people.staff(Role.ADMIN);
        Someone mei = people.student();
        ResetPassword made = admin.client().users().resetPassword(mei.id());
        assertThat(made.toString()).doesNotContain(made.plainPassword());
        assertThat(people.statusOf(mei.token())).as("signed out").isEqualTo(401);
        refused(() -> people.signIn(mei.username(), People.PASSWORD), ErrorCode.UNAUTHORIZED);
        people.signIn(mei.username(), made.plainPassword());
        assertThat(people.head
                        .admin()
                        .auditLog(new AuditQuery(1, 10, "user", mei.id(), admin.id(), null, null, null))
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("reset_password");
                    assertThat(entry.after()).isNull();
                });
        Someone teacher = people.staff(Role.TEACHER);
        people.signIn(
                teacher.username(),
                admin.client().users().resetPassword(teacher.id()).plainPassword());
    }

    @Test
    void aPasswordIsResetByNobodyElse() {
        Someone admin = people.staff(Role.ADMIN);
        Someone mei = people.student();
        for (String id : List.of(people.staff(Role.ADMIN).id(), people.headId(), admin.id())) {
            refused(() -> admin.client().users().resetPassword(id), ErrorCode.FORBIDDEN);
        }
        refused(() -> people.head.users().resetPassword(people.headId()), ErrorCode.CONFLICT);
        refused(() -> people.staff(Role.TEACHER).client().users().resetPassword(mei.id()), ErrorCode.FORBIDDEN);
        refused(() -> mei.client().users().resetPassword(mei.id()), ErrorCode.FORBIDDEN);
        String path = "/admin/users/" + mei.id() + "/reset-password";
        assertThat(people.raw("POST", path, null, null).status()).isEqualTo(401);
        String guest =
                people.server.guest(people.name("g"), null).identity().me().id();
        refused(() -> people.head.users().resetPassword(guest), ErrorCode.CONFLICT);
        refused(() -> people.head.users().resetPassword(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND);
        assertThat(people.asHead("POST", "/admin/users/nobody/reset-password", null)
                        .status())
                .isEqualTo(404);
        people.signIn(mei.username(), People.PASSWORD);
    }

    @Test
    void aSignInOfSomebodyElseIsSeenAndEnded() {
        Someone mei = people.student();
        Someone bo = people.student();
        LecternClient other = people.signIn(mei.username(), People.PASSWORD);
        String second = TestServer.token(other);
        List<SessionInfo> open = people.head.users().sessions(mei.id());
        assertThat(open).hasSize(2).allSatisfy(session -> {
            assertThat(session.current()).isFalse();
            assertThat(session.ipAddress()).isEqualTo("127.0.0.1");
            assertThat(session.userAgent()).isNotEmpty();
        });
        String newest = open.getFirst().id();
        OpenPage ending = people.page(other);
        OpenPage staying = people.page(mei.client());
        refused(() -> people.head.users().endSession(bo.id(), newest), ErrorCode.NOT_FOUND);
        refused(() -> people.head.users().endSession(people.headId(), newest), ErrorCode.NOT_FOUND);
        assertThat(people.statusOf(second)).isEqualTo(200);
        people.head.users().endSession(mei.id(), newest);
        ending.assertSignedOut();
        assertThat(staying.open()).isTrue();
        assertThat(people.statusOf(second)).isEqualTo(401);
        assertThat(people.statusOf(mei.token())).isEqualTo(200);
        refused(() -> people.head.users().endSession(mei.id(), newest), ErrorCode.NOT_FOUND);
        assertThat(people.head.users().endSessions(mei.id()).ended()).isEqualTo(1);
        staying.assertSignedOut();
        assertThat(people.head.users().endSessions(mei.id()).ended()).isZero();
        assertThat(people.statusOf(mei.token())).isEqualTo(401);
        assertThat(people.head.users().sessions(mei.id())).isEmpty();
        assertThat(people.head.users().activity(mei.id(), 1, 20).items())
                .filteredOn(entry -> entry.kind().equals("done"))
                .extracting(ActivityEntry::what)
                .containsExactly("end_sessions user", "end_sessions user");
        String nobody = UUID.randomUUID().toString();
        refused(() -> people.head.users().sessions(nobody), ErrorCode.NOT_FOUND);
        refused(() -> people.head.users().endSession(nobody, newest), ErrorCode.NOT_FOUND);
        refused(() -> people.head.users().endSessions(nobody), ErrorCode.NOT_FOUND);
    }

    @Test
    void signInsOfWhoStandsHigherAndOnesOwnGoOn() {
        Someone admin = people.staff(Role.ADMIN);
        String head = people.headId();
        String ofHead = people.head.users().sessions(head).getFirst().id();
        refused(() -> admin.client().users().endSession(head, ofHead), ErrorCode.FORBIDDEN);
        refused(() -> admin.client().users().endSessions(head), ErrorCode.FORBIDDEN);
        String other = TestServer.token(people.signIn(admin.username(), People.PASSWORD));
        assertThat(admin.client().users().endSessions(admin.id()).ended()).isEqualTo(1);
        assertThat(people.statusOf(other)).isEqualTo(401);
        assertThat(admin.client().users().sessions(admin.id()))
                .singleElement()
                .satisfies(session -> assertThat(session.current()).isTrue());
    }

    @Test
    void aGuestWhoIsShutStaysOut() {
        String nickname = people.name("guest");
        String id = people.server.guest(nickname, null).identity().me().id();
        people.head.users().ban(id, null);
        refused(() -> people.server.guest(nickname, null), ErrorCode.FORBIDDEN);
    }

    @Test
    void oneSuperAdminIsAlwaysLeft() {
        String head = people.headId();
        refused(() -> people.head.users().setRole(head, Role.ADMIN), ErrorCode.CONFLICT);
        refused(() -> people.head.users().suspend(head, null), ErrorCode.CONFLICT);
        refused(() -> people.head.users().ban(head, null), ErrorCode.CONFLICT);
        refused(() -> people.head.admin().delete(head), ErrorCode.CONFLICT);
        Raw demoted = people.asHead("PUT", "/admin/admins/" + head, "{\"role\":\"teacher\"}");
        assertThat(demoted.code()).isEqualTo("CONFLICT");
        Raw shut = people.asHead("PUT", "/admin/admins/" + head, "{\"isActive\":0}");
        assertThat(shut.code()).isEqualTo("CONFLICT");
        String password = "{\"password\":\"" + TestServer.ADMIN.password() + "\"}";
        assertThat(people.asHead("DELETE", "/user/delete", password).code()).isEqualTo("CONFLICT");
        assertThat(people.head.identity().me().role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    void whatHappenedWithAUserIsListed() {
        Someone mei = people.student();
        people.head.users().suspend(mei.id(), null);
        Page<ActivityEntry> activity = people.head.users().activity(mei.id(), 1, 10);
        assertThat(activity.items())
                .extracting(ActivityEntry::kind)
                .containsExactlyInAnyOrder("sign_in", "sign_out", "done");
        assertThat(activity.pagination().total()).isEqualTo(3);
        assertThat(activity.items())
                .filteredOn(entry -> entry.kind().equals("done"))
                .extracting(ActivityEntry::what)
                .containsExactly("suspend user");
        UserDetail detail = people.head.users().get(mei.id());
        assertThat(detail.openSessions()).isZero();
        assertThat(detail.user().status()).isEqualTo(AccountStatus.SUSPENDED);
        refused(() -> people.head.users().activity(UUID.randomUUID().toString(), 1, 10), ErrorCode.NOT_FOUND);
        refused(() -> people.head.users().get(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND);
    }
}
