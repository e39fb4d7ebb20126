package lectern.desktop.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.page.Views;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Overlay;
import lectern.model.client.LecternClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window is covered once nobody touched it for long enough, by the clock that looks every few seconds. */
@ExtendWith(ApplicationExtension.class)
class ScreenLockTest {
    private static final int MINUTES = 10;

    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final List<Runnable> looks = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Start
    void start(Stage stage) {
        Messages messages = new Messages(Language.ENGLISH);
        LockViewModel model = new LockViewModel(
                client,
                TaskRunner.sameThread(failures),
                messages,
                new LockViewModel.Idle(() -> now, new SimpleIntegerProperty(MINUTES)),
                () -> "ada",
                () -> false,
                () -> {});
        Overlay overlay = new Overlay();
        overlay.setContent(new TextField());
        Scene scene = new Scene(overlay.root(), 600, 400);
        new ScreenLock(
                model,
                new Views(messages),
                messages,
                overlay,
                (period, action) -> {
                    looks.add(action);
                    return () -> looks.remove(action);
                },
                scene,
                new SimpleStringProperty("ada"));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        failures.assertNone();
        client.close();
        server.close();
    }

    private void pass(FxRobot robot, Duration time) {
        now = now.plus(time);
        robot.interact(() -> looks.forEach(Runnable::run));
    }

    @Test
    void itLocksWhenNobodyTouchedItForLongEnough(FxRobot robot) {
        assertThat(looks).hasSize(1);
        pass(robot, Duration.ofMinutes(MINUTES - 1));
        assertThat(robot.lookup("#lock").queryAll()).isEmpty();
        robot.type(KeyCode.A);
        pass(robot, Duration.ofMinutes(MINUTES - 1));
        assertThat(robot.lookup("#lock").queryAll())
                .as("a key was pressed since")
                .isEmpty();
        pass(robot, Duration.ofMinutes(1));
        assertThat(robot.lookup("#lock").queryAll()).hasSize(1);
        server.answer("POST /api/auth/confirm", null);
        robot.clickOn("#lock #password").write("right").type(KeyCode.ENTER);
        assertThat(robot.lookup("#lock").queryAll()).isEmpty();
        pass(robot, Duration.ofMinutes(MINUTES));
        assertThat(robot.lookup("#lock").queryAll()).hasSize(1);
    }
}
