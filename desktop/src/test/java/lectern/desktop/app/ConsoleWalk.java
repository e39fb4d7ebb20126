package lectern.desktop.app;

import static lectern.desktop.WindowThread.onWindow;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;
import lectern.desktop.Walk;
import lectern.desktop.Wifi;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.client.LecternClient;
import lectern.server.ServerConfig;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A walk through the whole console, signed in at a server of its own, with pictures on the way. */
abstract class ConsoleWalk extends Walk {
    @TempDir
    Path folder;

    final TestServer server;
    final LecternClient client;

    ConsoleWalk() {
        this(ServerConfig.Outside.NONE);
    }

    /**
     * @param outside services that the server may use
     */
    ConsoleWalk(ServerConfig.Outside outside) {
        server = TestServer.start(Engine.H2, outside);
        client = server.admin();
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** Opens the console and signs in as who may do everything. */
    final void open(FxRobot robot, Language language, ThemeChoice theme, int scale) throws Exception {
        open(robot, language, theme, scale, TestServer.ADMIN.username(), TestServer.ADMIN.password());
        visible(robot, "#room-question");
    }

    /** Opens the console and signs in. */
    final void open(FxRobot robot, Language language, ThemeChoice theme, int scale, String username, String password)
            throws Exception {
        new PreferenceStore(folder, Locale.ENGLISH)
                .change(kept -> kept.withLanguage(language).withTheme(theme).withFontScale(scale));
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> new Console(stage, handle(), folder, Wifi.network(), this::save).show());
        write(robot, "#username", username);
        write(robot, "#password", password);
        robot.type(KeyCode.ENTER);
        visible(robot, "#room-settings");
    }

    /** No system window in a test: what is saved goes to the test's folder by its proposed name. */
    private Optional<Path> save(String name, ExtensionFilter kind, Window window) {
        return Optional.of(folder.resolve(name));
    }

    private ServerHandle handle() {
        return new ServerHandle() {
            @Override
            public int port() {
                return server.uri().getPort();
            }

            @Override
            public URI localUri() {
                return server.uri();
            }

            @Override
            public Optional<String> setupToken() {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    /**
     * Replaces the text of a field, the last character by its key: the robot waits long for each key, and typed once is
     * tried enough.
     */
    static void write(FxRobot robot, String query, String text) {
        int last = Math.max(0, text.length() - 1);
        robot.interact(() -> {
            Node field = robot.lookup(query).query();
            field.requestFocus();
            if (field instanceof TextInputControl input) {
                input.selectAll();
                input.replaceSelection(text.substring(0, last));
            }
        });
        if (onWindow(() -> robot.lookup(query).query() instanceof TextInputControl)) {
            robot.write(text.substring(last));
        } else {
            robot.push(KeyCode.SHORTCUT, KeyCode.A).write(text);
        }
    }
}
