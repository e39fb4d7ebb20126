package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.server.TestServer;
import lectern.server.identity.Authenticator;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Walks through the lock, one's own account and the settings, and takes their pictures. */
class AccountPagesIT extends ConsoleWalk {

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
        visible(robot, "#lockPassword");
        robot.push(KeyCode.SHORTCUT, KeyCode.K).push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        robot.type(KeyCode.TAB, 6);
        assertThat(robot.lookup("#palette-card").queryAll()).isEmpty();
        write(robot, "#lockPassword", "not the password");
        robot.type(KeyCode.ENTER);
        visible(robot, ".problem");
        wholePicture(robot, "lock" + suffix);
        click(robot, "#somebodyElse");
        visible(robot, "#stay");
        wholePicture(robot, "lock-warning" + suffix);
        click(robot, "#stay");
        write(robot, "#lockPassword", TestServer.ADMIN.password());
        robot.type(KeyCode.ENTER);
        await().atMost(SOON)
                .until(() -> robot.lookup("#lockPassword").queryAll().isEmpty());
        assertThat(text(robot, "#profileEmail")).isEqualTo("li.hua@school.example");
        click(robot, "#profileSave");
        await().atMost(SOON)
                .until(() ->
                        "li.hua@school.example".equals(client.profile().me().email()));
    }

    private void secondFactor(FxRobot robot, String suffix) {
        click(robot, "#factorBegin");
        visible(robot, "#setupCode");
        wholePicture(robot, "account-setup" + suffix);
        String secret = text(robot, "#secret").replace(" ", "");
        write(robot, "#setupCode", new Authenticator(secret, Clock.systemUTC()).code());
        robot.type(KeyCode.ENTER);
        visible(robot, "#recoveryCodes");
        click(robot, "#codesCopy");
        wholePicture(robot, "account-codes" + suffix);
        String recovery = text(robot, "#recoveryCodes").lines().findFirst().orElseThrow();
        click(robot, "#codesClose");
        visible(robot, "#ownerCode");
        wholePicture(robot, "account-on" + suffix);
        write(robot, "#ownerPassword", TestServer.ADMIN.password());
        write(robot, "#ownerCode", recovery);
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
        assertThat(robot.lookup("#lockPassword").queryAll()).isEmpty();
    }

    /** The page may be drawing itself anew at this moment. */
    private static boolean selected(FxRobot robot, String query, boolean wanted) {
        return robot.lookup(query).queryAllAs(CheckBox.class).stream().anyMatch(box -> box.isSelected() == wanted);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class).getText();
    }
}
