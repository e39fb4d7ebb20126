package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.identity.MfaPhone;
import lectern.server.ServerConfig;
import lectern.server.TestServer;
import lectern.server.identity.Authenticator;
import lectern.server.mfa.MailConfig;
import lectern.server.mfa.SmsConfig;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Walks through the lock, one's own account and the settings, and takes their pictures. */
class AccountPagesIT extends ConsoleWalk {
    private static final String LOCK_PASSWORD = "#lock #password";
    /** Nobody listens there; it is enough that the server knows whom to ask. */
    private static final ServerConfig.Outside GATEWAYS = new ServerConfig.Outside(
            new MailConfig("127.0.0.1", 1, MailConfig.Security.NONE, null, null, "lectern@school.example"),
            new SmsConfig(URI.create("http://127.0.0.1:1/"), null),
            null);

    AccountPagesIT() {
        super(GATEWAYS);
    }

    @Test
    void englishAndLight(FxRobot robot) throws Exception {
        walk(robot, Language.ENGLISH, ThemeChoice.LIGHT, "");
    }

    @Test
    void chineseAndDark(FxRobot robot) throws Exception {
        walk(robot, Language.CHINESE, ThemeChoice.DARK, "-zh-dark");
    }

    private void walk(FxRobot robot, Language language, ThemeChoice theme, String suffix) throws Exception {
        open(robot, language, theme, 100);
        profile(robot, suffix);
        lock(robot, suffix);
        secondFactor(robot, suffix);
        school(robot, suffix);
        backups(robot, suffix);
        roles(robot, suffix);
        somebodyElse(robot);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private void profile(FxRobot robot, String suffix) {
        click(robot, "#room-settings");
        visible(robot, "#lockMinutes");
        wholePicture(robot, "settings" + suffix);
        click(robot, "#page-settings-account");
        visible(robot, ".end-session");
        await().atMost(SOON).until(() -> text(robot, "#profileUsername").equals(TestServer.ADMIN.username()));
        write(robot, "#profileNickname", "Li Hua");
        robot.type(KeyCode.ENTER);
        await().atMost(SOON)
                .until(() -> robot.lookup("#user")
                        .queryAs(MenuButton.class)
                        .getText()
                        .equals("Li Hua"));
        wholePicture(robot, "account" + suffix);
    }

    /** What is written stays behind the lock, and no key reaches it. */
    private void lock(FxRobot robot, String suffix) {
        write(robot, "#profileEmail", "li.hua@school.example");
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        visible(robot, LOCK_PASSWORD);
        robot.push(KeyCode.SHORTCUT, KeyCode.K).push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        robot.type(KeyCode.TAB, 6);
        assertThat(robot.lookup("#palette-card").queryAll()).isEmpty();
        write(robot, LOCK_PASSWORD, "not the password");
        robot.type(KeyCode.ENTER);
        visible(robot, ".problem");
        wholePicture(robot, "lock" + suffix);
        click(robot, "#somebodyElse");
        visible(robot, "#stay");
        wholePicture(robot, "lock-warning" + suffix);
        click(robot, "#stay");
        write(robot, LOCK_PASSWORD, TestServer.ADMIN.password());
        robot.type(KeyCode.ENTER);
        await().atMost(SOON).until(() -> robot.lookup(LOCK_PASSWORD).queryAll().isEmpty());
        assertThat(text(robot, "#profileEmail")).isEqualTo("li.hua@school.example");
        click(robot, "#profileSave");
        await().atMost(SOON)
                .until(() ->
                        "li.hua@school.example".equals(client.profile().me().email()));
    }

    /** The lock wants a code as well, and offers to send one to who has no authenticator at hand. */
    private void lockWithCode(FxRobot robot, String suffix, String recovery) {
        client.mfa().setPhone(new MfaPhone("+8613800138000", TestServer.ADMIN.password()));
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        visible(robot, LOCK_PASSWORD);
        write(robot, LOCK_PASSWORD, TestServer.ADMIN.password());
        robot.type(KeyCode.ENTER);
        visible(robot, "#lock #send-email");
        visible(robot, "#lock #send-sms");
        wholePicture(robot, "lock-code" + suffix);
        write(robot, "#lock #code", recovery);
        robot.type(KeyCode.ENTER);
        await().atMost(SOON).until(() -> robot.lookup(LOCK_PASSWORD).queryAll().isEmpty());
    }

    private void secondFactor(FxRobot robot, String suffix) {
        write(robot, "#beginPassword", TestServer.ADMIN.password());
        click(robot, "#factorBegin");
        visible(robot, "#setupCode");
        wholePicture(robot, "account-setup" + suffix);
        String secret = text(robot, "#secret").replace(" ", "");
        write(robot, "#setupCode", new Authenticator(secret, Clock.systemUTC()).code());
        robot.type(KeyCode.ENTER);
        visible(robot, "#recoveryCodes");
        click(robot, "#codesCopy");
        wholePicture(robot, "account-codes" + suffix);
        List<String> recovery = text(robot, "#recoveryCodes").lines().toList();
        click(robot, "#codesClose");
        visible(robot, "#ownerCode");
        wholePicture(robot, "account-on" + suffix);
        lockWithCode(robot, suffix, recovery.getLast());
        write(robot, "#ownerPassword", TestServer.ADMIN.password());
        write(robot, "#ownerCode", recovery.getFirst());
        click(robot, "#disable");
        visible(robot, "#factorBegin");
    }

    private void school(FxRobot robot, String suffix) {
        click(robot, "#page-settings-school");
        visible(robot, "#setting-signUpOpen");
        write(robot, "#setting-sessionsPerAccount", "1000");
        robot.type(KeyCode.ENTER);
        visible(robot, ".problem");
        click(robot, "#setting-signUpOpen");
        visible(robot, "#noticeUndo");
        wholePicture(robot, "settings-school" + suffix);
        click(robot, "#noticeUndo");
        await().atMost(SOON).until(() -> selected(robot, "#setting-signUpOpen", true));
    }

    /** From the status bar by key, to the first backup; no other may be made meanwhile. */
    private static void backups(FxRobot robot, String suffix) {
        visible(robot, "#lastBackup");
        robot.interact(() -> robot.lookup("#lastBackup").query().requestFocus());
        robot.type(KeyCode.ENTER);
        visible(robot, "#make");
        wholePicture(robot, "backups-empty" + suffix);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        visible(robot, ".save-backup");
        enabled(robot, "#make");
        wholePicture(robot, "backups" + suffix);
        click(robot, ".delete-backup");
        visible(robot, ".dialog-card");
        click(robot, ".dialog-card .danger");
        visible(robot, ".problem");
        assertThat(robot.lookup(".save-backup").queryAll()).hasSize(1);
    }

    private void roles(FxRobot robot, String suffix) {
        click(robot, "#room-people");
        click(robot, "#page-people-roles");
        press(robot, "#role-TEACHER-AUDIT_READ");
        visible(robot, "#noticeUndo");
        wholePicture(robot, "roles" + suffix);
        press(robot, "#role-EDITOR-factor");
        visible(robot, ".dialog-card");
        wholePicture(robot, "roles-factor" + suffix);
        robot.type(KeyCode.ESCAPE);
        click(robot, "#noticeUndo");
        await().atMost(SOON).until(() -> selected(robot, "#role-TEACHER-AUDIT_READ", false));
    }

    /** From the keyboard: it scrolls to what has the focus. */
    private static void press(FxRobot robot, String query) {
        visible(robot, query);
        robot.interact(() -> robot.lookup(query).query().requestFocus());
        robot.type(KeyCode.SPACE);
    }

    private static void somebodyElse(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        click(robot, "#somebodyElse");
        visible(robot, "#username");
        assertThat(robot.lookup(LOCK_PASSWORD).queryAll()).isEmpty();
    }

    /** The page may be drawing itself anew at this moment. */
    private static boolean selected(FxRobot robot, String query, boolean wanted) {
        return robot.lookup(query).queryAllAs(CheckBox.class).stream().anyMatch(box -> box.isSelected() == wanted);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class).getText();
    }
}
