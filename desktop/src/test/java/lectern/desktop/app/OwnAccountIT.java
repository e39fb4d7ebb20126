package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.server.TestServer;
import org.junit.jupiter.api.Test;
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
        export(robot);
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

    private void export(FxRobot robot) throws Exception {
        press(robot, "#dataSave");
        await().atMost(SOON)
                .until(() -> robot.lookup(".good-news").queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> label.isVisible() && label.getText().contains("lectern-my-data.json")));
        assertThat(Files.readString(folder.resolve("lectern-my-data.json"))).contains("\"firstName\" : \"Ada\"");
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
