package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.AdminFilter;
import lectern.model.identity.AdminUpdate;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.PasswordChange;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AdminRoutesIT {
    private static final People.OfEachEngine SERVERS = new People.OfEachEngine();

    private final Engine engine;
    private final People people;

    AdminRoutesIT(Engine engine) {
        this.engine = engine;
        people = SERVERS.on(engine);
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @Test
    void staffIsMadeChangedShutAndOpened() {
        String name = people.name("lin");
        AdminAccount made = people.head.admin().create(new AdminDraft(name, People.PASSWORD, Role.EDITOR, name + "@x"));
        assertThat(made.isActive()).isTrue();
        assertThat(people.head.admin().admin(made.id()).username()).isEqualTo(name);
        LecternClient lin = people.signIn(name, People.PASSWORD);
        OpenPage page = people.page(lin);
        String renamed = people.name("ms lin");
        AdminAccount changed = people.head.admin().update(made.id(), new AdminUpdate(renamed, Role.ADMIN, null));
        assertThat(changed.username()).isEqualTo(renamed);
        assertThat(changed.email()).isEqualTo(name + "@x");
        assertThat(changed.role()).isEqualTo(Role.ADMIN);
        page.assertSignedOut();
        assertThat(people.statusOf(TestServer.token(lin))).isEqualTo(401);
        people.head.admin().delete(made.id());
        refused(() -> people.head.admin().delete(made.id()), ErrorCode.NOT_FOUND);
        refused(() -> people.signIn(renamed, People.PASSWORD), ErrorCode.FORBIDDEN);
        assertThat(people.head.admin().admin(made.id()).status()).isEqualTo(AccountStatus.DISABLED);
        Raw opened = people.asHead("PUT", "/admin/admins/" + made.id(), "{\"isActive\":1}");
        assertThat(opened.body().path("data").path("isActive").asBoolean()).isTrue();
        people.signIn(renamed, People.PASSWORD);
        Raw log = people.asHead("GET", "/admin/audit-log?kind=user&thing=" + made.id(), null);
        assertThat(log.body()
                        .path("data")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .containsExactly("update", "delete", "update", "create");
        assertThat(log.response().body()).doesNotContain(People.PASSWORD).doesNotContain("argon2");
    }

    @Test
    void staffIsListed() {
        Someone teacher = people.staff(Role.TEACHER);
        Someone gone = people.staff(Role.TEACHER);
        people.student();
        people.head.admin().delete(gone.id());
        List<String> active = ids(new AdminFilter(1, 100, Role.TEACHER, true, null));
        assertThat(active).contains(teacher.id()).doesNotContain(gone.id(), people.headId());
        assertThat(ids(new AdminFilter(1, 100, null, false, null)))
                .contains(gone.id())
                .doesNotContain(teacher.id());
        assertThat(ids(new AdminFilter(1, 100, null, null, null))).contains(gone.id(), teacher.id(), people.headId());
        assertThat(ids(new AdminFilter(1, 100, Role.STUDENT, null, null))).isEmpty();
        assertThat(ids(new AdminFilter(1, 100, null, null, teacher.username().toUpperCase(Locale.ROOT))))
                .contains(teacher.id())
                .doesNotContain(gone.id(), people.headId());
        assertThat(people.asHead("GET", "/admin/admins?search=%00", null).fields())
                .containsExactly("search");
        assertThat(people.asHead("GET", "/admin/admins?isActive=0&limit=100", null)
                        .response()
                        .body())
                .contains(gone.id());
        assertThat(people.asHead("GET", "/admin/admins?isActive=maybe", null).fields())
                .containsExactly("isActive");
        assertThat(people.staff(Role.ADMIN).client().admin().admin(teacher.id()).id())
                .isEqualTo(teacher.id());
    }

    private List<String> ids(AdminFilter filter) {
        return people.head.admin().admins(filter).items().stream()
                .map(AdminAccount::id)
                .toList();
    }

    @Test
    void studentsAreNoStaff() {
        Someone mei = people.student();
        refused(() -> people.head.admin().admin(mei.id()), ErrorCode.NOT_FOUND);
        refused(() -> people.head.admin().delete(mei.id()), ErrorCode.NOT_FOUND);
        refused(() -> people.head.admin().resetPassword(mei.id()), ErrorCode.NOT_FOUND);
        refused(
                () -> people.head.admin().update(mei.id(), new AdminUpdate(null, Role.ADMIN, null)),
                ErrorCode.NOT_FOUND);
        refused(() -> people.head.admin().delete(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/admin/admins|{\"username\":\"x\",\"password\":\"long enough\",\"role\":\"student\"}|role",
                "POST|/admin/admins|{\"username\":\"x\",\"password\":\"short\",\"role\":\"teacher\"}|password",
                "POST|/admin/admins|{\"username\":\"x\",\"password\":\"long enough\"}|role",
                "POST|/admin/admins|{\"password\":\"long enough\",\"role\":\"teacher\"}|username",
                "PUT|/admin/admins/HEAD|{\"role\":\"student\"}|role",
                "PUT|/admin/admins/HEAD|{\"isActive\":2}|isActive",
                "PUT|/admin/admins/HEAD|{\"isActive\":\"yes\"}|isActive",
                "PUT|/admin/admins/HEAD|{\"username\":\"a@b\"}|username",
                "PUT|/admin/admins/HEAD|{\"password\":\"long enough\"}|password",
                "PUT|/admin/change-password|{\"currentPassword\":\"wrong\",\"newPassword\":\"long enough\"}|currentPassword",
                "PUT|/admin/change-password|{\"currentPassword\":\"wrong\",\"newPassword\":\"short\"}|newPassword"
            })
    void aBadRequestNamesItsField(String method, String path, String body, String field) {
        Raw answer = people.asHead(method, path.replace("HEAD", people.headId()), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void aTakenNameIsRefused() {
        Someone teacher = people.staff(Role.TEACHER);
        Someone other = people.staff(Role.TEACHER);
        refused(
                () -> people.head
                        .admin()
                        .create(new AdminDraft(teacher.username(), People.PASSWORD, Role.EDITOR, null)),
                ErrorCode.CONFLICT);
        refused(
                () -> people.head.admin().update(other.id(), new AdminUpdate(teacher.username(), Role.EDITOR, null)),
                ErrorCode.CONFLICT);
        assertThat(people.head.admin().admin(other.id()).role()).isEqualTo(Role.TEACHER);
        assertThat(people.statusOf(other.token())).isEqualTo(200);
    }

    @Test
    void onlyASuperAdminManagesStaff() {
        Someone admin = people.staff(Role.ADMIN);
        Someone teacher = people.staff(Role.TEACHER);
        String path = "/admin/admins/" + teacher.id();
        assertThat(people.raw("POST", "/admin/admins", admin, "{}").status()).isEqualTo(403);
        assertThat(people.raw("PUT", path, admin, "{}").status()).isEqualTo(403);
        assertThat(people.raw("DELETE", path, admin, null).status()).isEqualTo(403);
        assertThat(people.raw("POST", path + "/reset-password", admin, null).status())
                .isEqualTo(403);
        assertThat(people.statusOf(teacher.token())).isEqualTo(200);
    }

    @Test
    void aResetPasswordIsShownOnce() {
        Someone teacher = people.staff(Role.TEACHER);
        OpenPage page = people.page(teacher.client());
        ResetPassword reset = people.head.admin().resetPassword(teacher.id());
        page.assertSignedOut();
        assertThat(reset.plainPassword()).hasSize(16);
        assertThat(reset.toString()).doesNotContain(reset.plainPassword());
        assertThat(people.statusOf(teacher.token())).isEqualTo(401);
        refused(() -> people.signIn(teacher.username(), People.PASSWORD), ErrorCode.UNAUTHORIZED);
        people.signIn(teacher.username(), reset.plainPassword());
        refused(() -> people.head.admin().resetPassword(people.headId()), ErrorCode.CONFLICT);
        assertThat(people.asHead("GET", "/admin/audit-log?thing=" + teacher.id(), null)
                        .response()
                        .body())
                .contains("reset_password")
                .doesNotContain(reset.plainPassword());
    }

    @Test
    void staffChangeTheirOwnPassword() {
        Someone teacher = people.staff(Role.TEACHER);
        LecternClient elsewhere = people.signIn(teacher.username(), People.PASSWORD);
        String other = TestServer.token(elsewhere);
        OpenPage ending = people.page(elsewhere);
        OpenPage staying = people.page(teacher.client());
        String message = teacher.client()
                .admin()
                .changePassword(new PasswordChange(People.PASSWORD, "another long one"))
                .message();
        assertThat(message).isEqualTo("Password changed successfully");
        ending.assertSignedOut();
        assertThat(staying.open()).isTrue();
        assertThat(people.statusOf(other)).isEqualTo(401);
        assertThat(people.statusOf(teacher.token())).isEqualTo(200);
        people.signIn(teacher.username(), "another long one");
        String body = "{\"currentPassword\":\"long enough\",\"newPassword\":\"another long one\"}";
        assertThat(people.raw("PUT", "/admin/change-password", people.student(), body)
                        .status())
                .isEqualTo(403);
    }

    /** With the head shut, two super_admins are left; each shuts the other at the same moment, and one stays. */
    @Test
    void twoSuperAdminsNeverShutEachOther() throws Exception {
        try (People alone = new People.OfEachEngine().on(engine);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Someone one = alone.staff(Role.SUPER_ADMIN);
            Someone two = alone.staff(Role.SUPER_ADMIN);
            one.client().admin().delete(alone.headId());
            for (int round = 0; round < 6; round++) {
                CountDownLatch go = new CountDownLatch(1);
                int kind = round % 3;
                Future<Integer> first = threads.submit(attack(alone, one, two, kind, go));
                Future<Integer> second = threads.submit(attack(alone, two, one, kind, go));
                go.countDown();
                List<Integer> statuses = List.of(first.get(), second.get());
                assertThat(statuses).as("round %s", round).containsOnlyOnce(200);
                boolean firstWon = statuses.getFirst() == 200;
                Someone winner = firstWon ? one : two;
                Someone loser = firstWon ? two : one;
                assertThat(alone.statusOf(winner.token())).isEqualTo(200);
                winner.client().users().unban(loser.id());
                winner.client().users().setRole(loser.id(), Role.SUPER_ADMIN);
                loser.client().identity().login(new LoginRequest(loser.username(), null, People.PASSWORD));
            }
        }
    }

    private static Callable<Integer> attack(People alone, Someone who, Someone whom, int kind, CountDownLatch go) {
        return () -> {
            go.await();
            Raw answer = switch (kind) {
                case 0 -> alone.raw("DELETE", "/admin/admins/" + whom.id(), who, null);
                case 1 -> alone.raw("PUT", "/users/" + whom.id() + "/role", who, "{\"role\":\"teacher\"}");
                default -> alone.raw("PUT", "/admin/users/" + whom.id() + "/ban", who, null);
            };
            return answer.status();
        };
    }
}
