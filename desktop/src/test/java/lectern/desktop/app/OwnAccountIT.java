package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.StudyTime;
import lectern.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** Does by hand what one does to one's own account: names, password, sign-ins, and what is held. */
class OwnAccountIT extends ConsoleWalk {
    private static final String NEXT = "three more words";

    private void signIn(String password) {
        LecternClient elsewhere = server.client();
        elsewhere.identity().login(new LoginRequest(TestServer.ADMIN.username(), null, password));
    }

    private int signIns() {
        return client.identity().sessions().size();
    }

    @Test
    void anAccountIsKeptByItsOwner(FxRobot robot) throws Exception {
        open(robot, Language.ENGLISH, ThemeChoice.LIGHT, 100);
        signIn(TestServer.ADMIN.password());
        signIn(TestServer.ADMIN.password());
        click(robot, "#room-settings");
        click(robot, "#page-settings-account");
        visible(robot, ".end-session");
        names(robot);
        sessions(robot);
        learning(robot);
        export(robot);
        last(robot);
        password(robot);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private void names(FxRobot robot) {
        write(robot, "#profileFirstName", "Ada");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON).until(() -> "Ada".equals(client.profile().me().firstName()));
    }

    /** The client of the test is one of those that are ended, so it is asked before. */
    private void sessions(FxRobot robot) {
        int before = signIns();
        press(robot, ".end-session");
        await().atMost(SOON).until(() -> robot.lookup(".end-session").queryAll().size() == before - 2);
        press(robot, "#endOthers");
        visible(robot, ".dialog-card");
        click(robot, ".dialog-card .button.danger");
        await().atMost(SOON).until(() -> robot.lookup(".end-session").queryAll().isEmpty());
    }

    /** The one of before was ended with the other sign-ins. */
    private LecternClient client() {
        return server.admin();
    }

    private void export(FxRobot robot) throws Exception {
        press(robot, "#dataSave");
        await().atMost(SOON)
                .until(() -> robot.lookup(".good-news").queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> label.isVisible() && label.getText().contains("lectern-my-data.json")));
        assertThat(Files.readString(folder.resolve("lectern-my-data.json"))).contains("\"firstName\" : \"Ada\"");
    }

    /** By the keyboard alone. */
    private void learning(FxRobot robot) {
        press(robot, "#learningNotified");
        await().atMost(SOON).until(() -> !client().profile().me().notificationPreference());
        robot.type(KeyCode.TAB).type(KeyCode.DOWN);
        robot.type(KeyCode.TAB).type(KeyCode.DOWN);
        await().atMost(SOON).until(() -> Objects.equals(client().profile().me().weeklyLearningGoal(), 30));
        assertThat(client().profile().me().preferredStudyTime()).isEqualTo(StudyTime.MORNING);
    }

    /** Nobody else could run the school: the account stays, and what to do first is said. */
    private void last(FxRobot robot) {
        press(robot, "#deleteAsk");
        visible(robot, "#deletePassword");
        robot.write(TestServer.ADMIN.password()).type(KeyCode.ENTER);
        visible(robot, ".dialog-card .problem");
        wholePicture(robot, "account-delete-last");
        robot.type(KeyCode.ESCAPE);
        await().atMost(SOON).until(() -> robot.lookup("#deleteAsk").query().isFocused());
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT, ''", "CHINESE, DARK, -zh-dark"})
    void anAccountEndsForGood(Language language, ThemeChoice theme, String suffix, FxRobot robot) throws Exception {
        server.accounts().create("somebody", null, NEXT, Role.TEACHER);
        open(robot, language, theme, 100, "somebody", NEXT);
        click(robot, "#room-settings");
        click(robot, "#page-settings-account");
        await().atMost(SOON).until(() -> !robot.lookup("#learningGoal").query().isDisabled());
        robot.interact(() -> robot.lookup("#learningGoal").query().requestFocus());
        wholePicture(robot, "account-learning" + suffix);
        robot.interact(() -> robot.lookup("#deleteAsk").query().requestFocus());
        wholePicture(robot, "account-data" + suffix);
        robot.type(KeyCode.SPACE);
        visible(robot, "#deletePassword");
        robot.write("not mine").type(KeyCode.ENTER);
        visible(robot, ".dialog-card .problem");
        wholePicture(robot, "account-delete" + suffix);
        robot.write(NEXT);
        robot.type(KeyCode.TAB, 2).type(KeyCode.SPACE);
        visible(robot, "#username");
        visible(robot, ".dialog-card");
        wholePicture(robot, "account-deleted" + suffix);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
        LecternClient elsewhere = server.client();
        assertThatThrownBy(() -> elsewhere.identity().login(new LoginRequest("somebody", null, NEXT)))
                .isInstanceOf(ApiException.class);
    }

    private void password(FxRobot robot) {
        write(robot, "#currentPassword", TestServer.ADMIN.password());
        write(robot, "#nextPassword", NEXT);
        write(robot, "#againPassword", NEXT);
        press(robot, "#passwordChange");
        visible(robot, "#done");
        signIn(NEXT);
    }

    /** From the keyboard: it scrolls to what has the focus. */
    private static void press(FxRobot robot, String query) {
        visible(robot, query);
        robot.interact(() -> robot.lookup(query).query().requestFocus());
        robot.type(KeyCode.SPACE);
    }
}
