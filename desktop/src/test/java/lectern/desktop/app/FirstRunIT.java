package lectern.desktop.app;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lectern.desktop.Pictures;
import lectern.desktop.RealServer;
import lectern.desktop.Walk;
import lectern.desktop.Wifi;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.server.LecternServer;
import lectern.server.ServerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** From a bare server to a student in the class: first run, sample questions, first classroom, who is here. */
class FirstRunIT extends Walk {
    @TempDir
    static Path data;

    private final LecternServer server =
            LecternServer.start(ServerConfig.embedded(data, 0).withBind("127.0.0.1"));

    @Start
    void start(Stage stage) {
        new Console(stage, new RealServer(server), data, Wifi.network()).show();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTeacherIsReadyAndAStudentComesIn(FxRobot robot) {
        Pictures.take(robot.window(0).getScene(), "first-run-1");
        robot.clickOn("#next");
        robot.clickOn("#username")
                .write("ada")
                .type(KeyCode.TAB)
                .write("short")
                .type(KeyCode.TAB)
                .write("short");
        robot.clickOn("#next");
        assertThat(robot.lookup("#problem").queryAs(Label.class).getText()).contains("at least 8");
        Pictures.take(robot.window(0).getScene(), "first-run-2");
        robot.doubleClickOn("#password").write("correct horse");
        robot.doubleClickOn("#repeated").write("correct horse").type(KeyCode.ENTER);

        visible(robot, "#content");
        picture(robot, "first-run-3");
        click(robot, "#next");

        visible(robot, "No classroom yet");
        picture(robot, "home-empty");
        click(robot, "#empty .button");
        click(robot, "#answer");
        robot.write("Class 7b");
        Pictures.take(robot.window(0).getScene(), "home-create");
        robot.type(KeyCode.ENTER);
        await().atMost(SOON).until(() -> code(robot).length() == 6);

        try (LecternClient phone = new LecternClient(server.localUri())) {
            phone.identity().guest(new GuestRequest("phone-1", "Mina 小美", code(robot)));
            assertThat(phone.play().tracks()).hasSize(4);
            visible(robot, "Mina 小美");
        }
        Pictures.take(robot.window(0).getScene(), "home");
        robot.clickOn("Project it");
        visible(robot, ".projection");
        robot.interrupt();
        Pictures.take(robot.lookup(".projection").query().getScene(), "projection");
        robot.type(KeyCode.ESCAPE);
        await().atMost(SOON).until(() -> !shown(robot, ".projection"));

        server.close();
        robot.push(KeyCode.SHORTCUT, KeyCode.N).write("Class 8a").type(KeyCode.ENTER);
        visible(robot, "#failure");
        picture(robot, "failure");
        assertThat(robot.lookup("The server does not answer.").queryAll()).isNotEmpty();
    }

    private static String code(FxRobot robot) {
        return onWindow(
                () -> robot.lookup("#code").queryAs(Label.class).getText().replace(" ", ""));
    }
}
