package lectern.desktop.app;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.audit.AuditEntry;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminFilter;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.roster.Student;
import lectern.model.roster.StudentDraft;
import lectern.model.roster.StudentFilter;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Walks through the pages of people as a teacher does, and takes their pictures. */
class PeoplePagesIT extends ConsoleWalk {
    private static final String LONG_NAME = "Ann-Katrin Großmann-Oberländer zu Hohen";

    @Test
    void englishAndLight(FxRobot robot) throws Exception {
        walk(robot, Language.ENGLISH, ThemeChoice.LIGHT, 100, "");
    }

    @Test
    void chineseAndDark(FxRobot robot) throws Exception {
        walk(robot, Language.CHINESE, ThemeChoice.DARK, 100, "-zh-dark");
    }

    @Test
    void anAdminFindsOnlyWhatAnAdminMayDo(FxRobot robot) throws Exception {
        server.accounts().create("ada", null, "correct horse", Role.ADMIN);
        server.accounts().create("mei", null, "correct horse", Role.TEACHER);
        open(robot, Language.ENGLISH, ThemeChoice.LIGHT, 100, "ada", "correct horse");
        click(robot, "#room-people");
        click(robot, "#page-people-staff");
        await().atMost(SOON).until(() -> items(robot, "#staffTable") == 3);
        assertThat(shown(robot, "#staffNew")).isFalse();
        click(robot, "mei");
        visible(robot, "#staffReset");
        assertThat(shown(robot, "#staffFactor")).isFalse();
        assertThat(robot.lookup("#staffName").query().isDisabled()).isTrue();
        wholePicture(robot, "staff-admin");
        click(robot, "#staffReset");
        click(robot, ".dialog-card .button.danger");
        visible(robot, "#plainPassword");
        click(robot, "#passwordClose");
        click(robot, "#staffShut");
        click(robot, ".dialog-card .button.danger");
        await().atMost(SOON)
                .until(() -> !client.admin()
                        .admins(new AdminFilter(1, 1, Role.TEACHER, null, null))
                        .items()
                        .getFirst()
                        .isActive());
        await().atMost(SOON)
                .until(() -> robot.lookup("#staffShut").queryButton().getText().equals("Open the account again"));
        for (String higher : List.of("head", "ada")) {
            robot.clickOn(
                    onWindow(() -> robot.lookup("#staffTable").lookup(higher).<Node>query()));
            await().alias(higher).atMost(SOON).until(() -> !shown(robot, "#staffReset"));
            assertThat(shown(robot, "#staffSave")).isFalse();
            assertThat(shown(robot, "#staffShut")).isFalse();
        }
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private void walk(FxRobot robot, Language language, ThemeChoice theme, int scale, String suffix) throws Exception {
        open(robot, language, theme, scale);
        click(robot, "#room-people");
        visible(robot, ".empty-state");
        wholePicture(robot, "people-empty" + suffix);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        visible(robot, "#studentSave");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        visible(robot, ".problem");
        wholePicture(robot, "people-faults" + suffix);
        write(robot, "#studentName", "Mei Lin");
        write(robot, "#studentNumber", "1001");
        write(robot, "#studentGroup", "4b");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON).until(() -> names().contains("Mei Lin"));
        fill(robot, suffix);
        click(robot, "#page-people-imports");
        click(robot, "#page-people-students");
        await().atMost(SOON).until(() -> rows(robot) == 5);
        robot.interact(() -> table(robot).getSelectionModel().select(2));
        visible(robot, "#studentName");
        wholePicture(robot, "people" + suffix);
        click(robot, "#studentSignIns");
        visible(robot, "#noSignIns");
        wholePicture(robot, "sign-ins-none" + suffix);
        robot.push(KeyCode.ESCAPE);
        enrol(robot, suffix);
        archive(robot, suffix);
        accounts(robot, suffix);
        staff(robot, suffix);
        classes(robot, suffix);
        audit(robot, suffix);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private void fill(FxRobot robot, String suffix) {
        client.classrooms().create(new ClassroomDraft("4b", null));
        List<String> names = List.of("张三", "李四", "محمد", LONG_NAME);
        if (suffix.isEmpty()) {
            importList(robot, names);
        } else {
            names.forEach(name -> client.roster().create(new StudentDraft(name, null, "三年级2班", null)));
        }
        Student first = client.roster().list(all()).items().getFirst();
        client.roster().makeCards(List.of(first.id()));
    }

    /** Pastes a class list, says what its second column is, and prints the cards of who came in. */
    private void importList(FxRobot robot, List<String> names) {
        click(robot, "#studentImport");
        visible(robot, "#importChoose");
        String cells = names.stream().map(name -> name + "\t三年级2班\n").collect(Collectors.joining());
        robot.interact(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "Name\tWhere\n" + cells)));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        click(robot, "#importNext");
        visible(robot, "#column-1");
        robot.interact(() -> robot.lookup("#column-1").<String>queryComboBox().setValue("group"));
        wholePicture(robot, "students-columns");
        click(robot, "#importNext");
        click(robot, "#importRun");
        visible(robot, "#importCards");
        wholePicture(robot, "students-report");
        click(robot, "#importCards");
        click(robot, ".dialog-card .button.danger");
        click(robot, ".dialog-card .accent");
        assertThat(folder.resolve("sign-in-cards.pdf")).isNotEmptyFile();
        click(robot, "#importOpen");
    }

    private static StudentFilter all() {
        return new StudentFilter(1, 100, null, null, null, false);
    }

    private List<String> names() {
        return client.roster().list(all()).items().stream().map(Student::name).toList();
    }

    private static TableView<Student> table(FxRobot robot) {
        return robot.lookup("#studentTable").queryTableView();
    }

    private static int rows(FxRobot robot) {
        return items(robot, "#studentTable");
    }

    private void enrol(FxRobot robot, String suffix) {
        robot.interact(() -> table(robot).getSelectionModel().selectAll());
        click(robot, "#acting");
        click(robot, "#people-enrol");
        visible(robot, "#classroomChosen");
        assertThat(robot.lookup("#classroomChoice").queryAs(ComboBox.class).getItems())
                .hasSize(1);
        wholePicture(robot, "people-enrol" + suffix);
        click(robot, "#classroomChosen");
        String classroom = client.classrooms().list(1, 1).items().getFirst().id();
        await().atMost(SOON).until(() -> client.classrooms().members(classroom).size() == 6);
        visible(robot, "#noticeUndo");
    }

    private void archive(FxRobot robot, String suffix) {
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(0));
        click(robot, "#acting");
        click(robot, "#people-archive");
        visible(robot, ".dialog-card");
        wholePicture(robot, "people-archive" + suffix);
        click(robot, ".dialog-card .button.danger");
        await().atMost(SOON).until(() -> names().size() == 4);
        click(robot, "#archivedFilter");
        await().atMost(SOON).until(() -> rows(robot) == 1);
        wholePicture(robot, "people-archived" + suffix);
    }

    private void accounts(FxRobot robot, String suffix) throws Exception {
        server.client().identity().signUp(SignUpRequest.of("anna", "correct horse"));
        server.guest("客人", null);
        click(robot, "#page-people-accounts");
        await().atMost(SOON).until(() -> items(robot, "#accountsTable") > 3);
        robot.push(KeyCode.SHORTCUT, KeyCode.F).write("ann");
        await().atMost(SOON).until(() -> items(robot, "#accountsTable") == 2);
        write(robot, "#accountSearch", "nobody at all");
        visible(robot, "#nothingFound");
        picture(robot, "accounts-none" + suffix);
        write(robot, "#accountSearch", "anna");
        await().atMost(SOON).until(() -> items(robot, "#accountsTable") == 1);
        robot.interact(() -> robot.lookup("#accountsTable")
                .queryTableView()
                .getSelectionModel()
                .select(0));
        visible(robot, "#accountReset");
        click(robot, "#accountReset");
        click(robot, ".dialog-card .button.danger");
        visible(robot, "#plainPassword");
        wholePicture(robot, "accounts-password" + suffix);
        String password = robot.lookup("#plainPassword").queryTextInputControl().getText();
        click(robot, "#passwordCopy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(password);
        click(robot, "#passwordClose");
        server.client().identity().login(new LoginRequest("anna", null, password));
        click(robot, "#accountSuspend");
        visible(robot, "#reason");
        write(robot, "#reason", "Shouted in class");
        click(robot, ".dialog-card .button.danger");
        visible(robot, "#accountOpen");
        write(robot, "#accountSearch", "");
        await().atMost(SOON).until(() -> items(robot, "#accountsTable") > 3);
        robot.interrupt();
        wholePicture(robot, "accounts" + suffix);
        click(robot, "#accountOpen");
        visible(robot, "#accountSuspend");
    }

    private void staff(FxRobot robot, String suffix) {
        click(robot, "#page-people-staff");
        await().atMost(SOON).until(() -> items(robot, "#staffTable") == 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        write(robot, "#staffName", "Wang Fang");
        write(robot, "#staffPassword", "short");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        visible(robot, ".problem");
        wholePicture(robot, "staff-faults" + suffix);
        write(robot, "#staffPassword", "a longer one");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON).until(() -> items(robot, "#staffTable") == 2);
        visible(robot, "#staffReset");
        await().alias("the colleague's row stays marked")
                .atMost(SOON)
                .until(() -> robot.lookup("#staffTable")
                                        .queryTableView()
                                        .getSelectionModel()
                                        .getSelectedItem()
                                instanceof AdminAccount marked
                        && "Wang Fang".equals(marked.username()));
        wholePicture(robot, "staff" + suffix);
        click(robot, "#staffFactor");
        click(robot, ".dialog-card .button.danger");
        visible(robot, ".problem");
        click(robot, "#staffReset");
        click(robot, ".dialog-card .button.danger");
        visible(robot, "#plainPassword");
        wholePicture(robot, "staff-password" + suffix);
        click(robot, "#passwordClose");
        signIns(robot, suffix);
    }

    private void signIns(FxRobot robot, String suffix) {
        String id = client.admin().admins(new AdminFilter(1, 10, null, null, null)).items().stream()
                .filter(account -> "Wang Fang".equals(account.username()))
                .map(AdminAccount::id)
                .findFirst()
                .orElseThrow();
        String password = client.admin().resetPassword(id).plainPassword();
        for (int i = 0; i < 2; i++) {
            server.client().identity().login(new LoginRequest("Wang Fang", null, password));
        }
        click(robot, "#staffSignIns");
        visible(robot, "#endSignIns");
        wholePicture(robot, "sign-ins" + suffix);
        click(robot, "#signIns .end-session");
        await().atMost(SOON).until(() -> client.users().sessions(id).size() == 1);
        await().alias("one is left in the window")
                .atMost(SOON)
                .until(() -> onWindow(
                        () -> robot.lookup("#signIns .end-session").queryAll().size() == 1));
        click(robot, "#endSignIns");
        click(robot, ".dialog-card .button.danger");
        await().atMost(SOON).until(() -> client.users().sessions(id).isEmpty());
        visible(robot, "#noSignIns");
        robot.push(KeyCode.ESCAPE);
    }

    private void classes(FxRobot robot, String suffix) {
        click(robot, "#page-people-classes");
        await().atMost(SOON).until(() -> items(robot, "#classesTable") > 0);
        robot.interact(() -> robot.lookup("#classesTable")
                .queryTableView()
                .getSelectionModel()
                .select(0));
        visible(robot, "#nextLeader");
        ComboBox<AdminAccount> next = robot.lookup("#nextLeader").queryComboBox();
        await().atMost(SOON).until(() -> next.getItems().size() == 2);
        robot.interact(() -> next.getSelectionModel().selectLast());
        wholePicture(robot, "classes" + suffix);
        String classroom = client.classrooms()
                .everyone(null, false, 1, 1)
                .items()
                .getFirst()
                .id();
        click(robot, "#classGive");
        click(robot, ".dialog-card .button.danger");
        await().atMost(SOON)
                .until(() -> client.classrooms().everyone(null, false, 1, 10).items().stream()
                        .anyMatch(each -> each.id().equals(classroom) && "Wang Fang".equals(each.hostName())));
        click(robot, "#leaderlessFilter");
        visible(robot, "#nothingFound");
        wholePicture(robot, "classes-led" + suffix);
        click(robot, "#leaderlessFilter");
        await().atMost(SOON).until(() -> items(robot, "#classesTable") > 0);
    }

    private void audit(FxRobot robot, String suffix) {
        click(robot, "#page-people-audit");
        await().atMost(SOON).until(() -> items(robot, "#auditTable") > 5);
        robot.push(KeyCode.SHORTCUT, KeyCode.F).write("nobody");
        visible(robot, "#nothingFound");
        wholePicture(robot, "audit-none" + suffix);
        write(robot, "#auditWho", "HEAD");
        await().atMost(SOON).until(() -> items(robot, "#auditTable") > 5);
        click(robot, "#kindFilter");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        await().atMost(SOON)
                .until(() -> robot.lookup("#kindFilter").queryComboBox().getValue() instanceof Optional<?> kind
                        && kind.isPresent());
        click(robot, "#clear");
        await().atMost(SOON).until(() -> items(robot, "#auditTable") > 5);
        robot.interact(() -> {
            TableView<AuditEntry> table = robot.lookup("#auditTable").queryTableView();
            table.getItems().stream()
                    .filter(entry -> entry.kind().equals("user") && entry.before() != null)
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        });
        visible(robot, ".audit-change");
        picture(robot, "audit" + suffix);
    }

    private static int items(FxRobot robot, String table) {
        return onWindow(() -> robot.lookup(table).queryTableView().getItems().size());
    }
}
