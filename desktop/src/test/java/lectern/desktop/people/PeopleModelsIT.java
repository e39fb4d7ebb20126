package lectern.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.audit.AuditEntry;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.UserSummary;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of staff, accounts, classes and the audit trail know and do, at a real server. */
class PeopleModelsIT {
    private static final String PASSWORD = "correct horse";

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient head = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);
    private final Messages messages = new Messages(Language.ENGLISH);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private String staff(String name, Role role) {
        return head.admin().create(new AdminDraft(name, PASSWORD, role, null)).id();
    }

    private LecternClient signedIn(String name, String password) {
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, password));
        return client;
    }

    private static AccountRights rights(LecternClient client) {
        var me = client.identity().me();
        return new AccountRights(me.id(), me.role(), me.permissions());
    }

    private StaffViewModel staffOf(LecternClient client) {
        StaffViewModel model = new StaffViewModel(client, tasks, messages, rights(client));
        model.show();
        return model;
    }

    private static AdminAccount named(StaffViewModel model, String name) {
        return model.accounts().items().stream()
                .filter(account -> name.equals(account.username()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoManagesAdministratorsMakesAndChangesColleagues() {
        StaffViewModel model = staffOf(head);
        model.begin();
        model.form().usernameProperty().set("mei");
        model.form().passwordProperty().set(PASSWORD);
        model.save();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(Objects.requireNonNull(model.shownProperty().get()).username())
                .isEqualTo("mei");
        model.begin();
        model.form().usernameProperty().set("MEI");
        model.form().passwordProperty().set(PASSWORD);
        model.save();
        assertThat(model.problemProperty().get()).as("the name is taken").contains("taken");
        model.open(named(model, "head"));
        model.form().roleProperty().set(Role.ADMIN.wireName());
        model.save();
        assertThat(model.problemProperty().get()).as("the last one stays").contains("super administrator");
        model.setActive(named(model, "head"), false);
        assertThat(model.problemProperty().get()).contains("super administrator");
        model.searchProperty().set("EI");
        assertThat(model.accounts().items()).extracting(AdminAccount::username).containsExactly("mei");
    }

    @Test
    void anAdminChangesThoseBelowByTheRoutesThatAnAdminMayCall() {
        staff("ada", Role.ADMIN);
        String mei = staff("mei", Role.TEACHER);
        LecternClient ada = signedIn("ada", PASSWORD);
        StaffViewModel model = staffOf(ada);
        assertThat(model.rights().managesAdmins()).isFalse();
        assertThat(model.rights().roles()).containsExactly(Role.TEACHER, Role.EDITOR);
        assertThat(model.rights().mayChange(mei, Role.TEACHER)).isTrue();
        assertThat(model.rights().mayChange(mei, Role.ADMIN)).isFalse();
        model.open(named(model, "mei"));
        model.form().roleProperty().set(Role.EDITOR.wireName());
        model.save();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(head.admin().admin(mei).role()).isEqualTo(Role.EDITOR);
        List<String> made = new ArrayList<>();
        model.resetPassword(named(model, "mei"), reset -> made.add(reset.plainPassword()));
        signedIn("mei", made.getFirst());
        model.setActive(named(model, "mei"), false);
        assertThat(head.admin().admin(mei).status()).isEqualTo(AccountStatus.SUSPENDED);
        model.setActive(named(model, "mei"), true);
        assertThat(head.admin().admin(mei).isActive()).isTrue();
        AdminAccount stale = named(model, "mei");
        head.users().setRole(mei, Role.ADMIN);
        model.setActive(stale, false);
        assertThat(model.problemProperty().get())
                .as("who stands as high by now")
                .contains("as high as yours");
    }

    private AccountsViewModel accountsOf(LecternClient client) {
        AccountsViewModel model = new AccountsViewModel(client, tasks, messages, rights(client));
        model.show();
        return model;
    }

    private static UserSummary account(AccountsViewModel model, String name) {
        return model.accounts().items().stream()
                .filter(account -> name.equals(AccountsViewModel.name(account)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoSignedUpAndGuestsAreFoundShutAndGivenANewPassword() {
        staff("ada", Role.ADMIN);
        server.client().identity().signUp(SignUpRequest.of("anna", PASSWORD));
        server.guest("Bo", null);
        AccountsViewModel model = accountsOf(signedIn("ada", PASSWORD));
        assertThat(model.accounts().items())
                .extracting(AccountsViewModel::name)
                .containsExactlyInAnyOrder("anna", "Bo", "ada", "head");
        model.roleProperty().set(Optional.of(Role.STUDENT));
        model.searchProperty().set("ANN");
        assertThat(model.narrowed().get()).isTrue();
        assertThat(model.accounts().items()).extracting(AccountsViewModel::name).containsExactly("anna");
        UserSummary anna = account(model, "anna");
        model.shownProperty().set(anna);
        assertThat(Objects.requireNonNull(model.storyProperty().get()).deeds()).isNotEmpty();
        List<String> made = new ArrayList<>();
        model.resetPassword(anna, reset -> made.add(reset.plainPassword()));
        signedIn("anna", made.getFirst());
        model.suspend(anna, "shouted");
        UserSummary shut = Objects.requireNonNull(model.shownProperty().get());
        assertThat(shut.status()).isEqualTo(AccountStatus.SUSPENDED);
        assertThat(shut.statusReason()).isEqualTo("shouted");
        model.ban(shut, null);
        model.statusProperty().set(Optional.of(AccountStatus.BANNED));
        assertThat(model.accounts().items()).hasSize(1);
        model.open(shut);
        assertThat(model.accounts().items()).isEmpty();
        model.clear();
        assertThat(model.accounts().items()).hasSize(4);
        assertThat(model.mayChange(account(model, "head"))).isFalse();
        assertThat(model.mayChange(account(model, "ada"))).as("oneself").isFalse();
        model.resetPassword(account(model, "Bo"), reset -> made.clear());
        assertThat(model.problemProperty().get()).contains("no password");
        model.suspend(account(model, "head"), null);
        assertThat(model.problemProperty().get()).contains("as high as yours");
        assertThat(made).isNotEmpty();
    }

    @Test
    void classesAreSearchedAndGivenToAnyColleague() {
        for (int i = 0; i < 120; i++) {
            server.accounts().create("teacher " + i, null, PASSWORD, Role.TEACHER);
        }
        for (String name : List.of("Class 4b", "Class 5a")) {
            head.classrooms().create(new ClassroomDraft(name, null));
        }
        ClassesViewModel model = new ClassesViewModel(head, tasks, messages);
        model.show();
        assertThat(model.colleagues()).hasSize(121);
        model.searchProperty().set("5A");
        assertThat(model.classes().items()).extracting(Classroom::name).containsExactly("Class 5a");
        assertThat(model.narrowed().get()).isTrue();
        model.shownProperty().set(model.classes().items().getFirst());
        AdminAccount next = model.colleagues().stream()
                .filter(each -> "teacher 7".equals(each.username()))
                .findFirst()
                .orElseThrow();
        model.chosenProperty().set(next);
        model.show();
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).id())
                .as("stays chosen")
                .isEqualTo(next.id());
        model.handOver();
        assertThat(Objects.requireNonNull(model.shownProperty().get()).hostName())
                .isEqualTo("teacher 7");
        AdminAccount leaving = model.colleagues().stream()
                .filter(each -> "teacher 9".equals(each.username()))
                .findFirst()
                .orElseThrow();
        model.chosenProperty().set(leaving);
        head.admin().delete(leaving.id());
        model.handOver();
        assertThat(model.problemProperty().get()).contains("can no longer lead");
    }

    @Test
    void theAuditTrailIsNarrowedAndSavedAsItIsNarrowed() throws IOException {
        staff("mei", Role.ADMIN);
        LecternClient mei = signedIn("mei", PASSWORD);
        mei.admin().setSetting("sessionsPerAccount", 7);
        AuditViewModel model = new AuditViewModel(head, tasks, messages);
        model.show();
        assertThat(model.entries().items()).hasSize(2);
        assertThat(model.narrowed().get()).isFalse();
        model.whoProperty().set("EI");
        assertThat(model.entries().items()).extracting(AuditEntry::kind).containsExactly("setting");
        model.kindProperty().set(Optional.of("user"));
        assertThat(model.entries().items()).isEmpty();
        assertThat(model.narrowed().get()).isTrue();
        model.clear();
        model.kindProperty().set(Optional.of("user"));
        Path file = folder.resolve("audit.csv");
        List<Path> saved = new ArrayList<>();
        model.export(file, saved::add);
        assertThat(saved).containsExactly(file);
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("create,user");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        model.clear();
        model.fromProperty().set(today.plusDays(1));
        assertThat(model.entries().items()).isEmpty();
        model.toProperty().set(today);
        assertThat(model.problemProperty().get()).isNotEmpty();
        model.fromProperty().set(today.minusDays(1));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.entries().items()).hasSize(2);
    }
}
