package lectern.story;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lectern.desktop.RealServer;
import lectern.desktop.Walk;
import lectern.desktop.Wifi;
import lectern.desktop.app.Console;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.server.LecternServer;
import lectern.server.ServerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The teacher's side of the main job: first run, a spreadsheet with three bad rows, a class, its live wall. */
class ConsoleStoryIT extends Walk {
    @TempDir
    static Path folder;

    private final LecternServer server =
            LecternServer.start(ServerConfig.embedded(folder.resolve("data"), 0).withBind("127.0.0.1"));

    @Start
    void start(Stage stage) {
        new Console(stage, new RealServer(server), folder, Wifi.network()).show();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTeacherGetsFromABareMachineToALiveClass(FxRobot robot) throws Exception {
        firstRun(robot);
        importFile(robot);
        String code = createClassroom(robot);
        click(robot, "#goOn");
        visible(robot, "Nobody has joined yet");
        try (LecternClient phone = new LecternClient(server.localUri())) {
            phone.identity().guest(new GuestRequest("phone-1", "Mina 小美", code));
            visible(robot, "Mina 小美");
            play(phone);
            visible(robot, "question 4 of 5");
        }
        picture(robot, "story-live-wall");
    }

    private static void firstRun(FxRobot robot) {
        click(robot, "#next");
        robot.clickOn("#username").write("ada");
        robot.clickOn("#password").write("correct horse");
        robot.clickOn("#repeated").write("correct horse").type(KeyCode.ENTER);
        visible(robot, "#content");
        click(robot, "#content-OWN_FILE");
        click(robot, "#next");
        visible(robot, "#importChoose");
    }

    private static void importFile(FxRobot robot) throws IOException {
        Path file = folder.resolve("capitals.csv");
        Files.writeString(file, rows(true));
        robot.interact(
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        click(robot, "#importNext");
        click(robot, "#importNext");
        await().atMost(SOON).until(() -> badRows(robot) == 3);
        picture(robot, "story-import-preview");
        assertThat(robot.lookup("#importRun").queryButton().isDisabled()).isTrue();
        Files.writeString(file, rows(false));
        click(robot, "#importReread");
        await().atMost(SOON).until(() -> badRows(robot) == 0);
        click(robot, "#importRun");
        click(robot, "#importPublish");
        await().atMost(SOON).until(() -> !shown(robot, "#importPublish"));
    }

    /** A sheet as a person keeps it; spoilt, it has a row without an answer, one with a wrong level and one with a repeat. */
    private static String rows(boolean spoilt) {
        StringBuilder rows = new StringBuilder("Category,Question,Answer,Wrong1,Wrong2,Difficulty\n");
        for (int i = 1; i <= 20; i++) {
            rows.append("capitals,\"What is the capital of land ")
                    .append(i)
                    .append("?\",City ")
                    .append(i)
                    .append(",Town ")
                    .append(i)
                    .append(",Village ")
                    .append(i)
                    .append(",2\n");
        }
        rows.append("capitals,Capital of France?,")
                .append(spoilt ? "" : "Paris")
                .append(",Lyon,Nice,1\n");
        rows.append("capitals,Capital of Spain?,Madrid,Seville,Vigo,")
                .append(spoilt ? "9" : "1")
                .append("\n");
        rows.append("capitals,Capital of Italy?,Rome,")
                .append(spoilt ? "Rome" : "Milan")
                .append(",Turin,1\n");
        return rows.toString();
    }

    private static String createClassroom(FxRobot robot) {
        click(robot, "#room-home");
        click(robot, "#empty .button");
        click(robot, "#answer");
        robot.write("Class 7b").type(KeyCode.ENTER);
        await().atMost(SOON).until(() -> code(robot).length() == 6);
        return code(robot);
    }

    private static String code(FxRobot robot) {
        return onWindow(
                () -> robot.lookup("#code").queryAs(Label.class).getText().replace(" ", ""));
    }

    /** A student answers three of five. */
    private static void play(LecternClient phone) {
        Challenge challenge = Objects.requireNonNull(phone.play().next("capitals"));
        challenge.questions().stream()
                .limit(3)
                .forEach(item -> phone.play()
                        .answer(new AnswerRequest(
                                item.challengeId(),
                                item.question().id(),
                                "a",
                                900,
                                0,
                                "try-" + item.question().id())));
    }

    private static int badRows(FxRobot robot) {
        return shown(robot, "#outcome-refuse")
                ? onWindow(() -> robot.lookup("#findingsTable")
                        .queryAs(TableView.class)
                        .getItems()
                        .size())
                : 0;
    }
}
