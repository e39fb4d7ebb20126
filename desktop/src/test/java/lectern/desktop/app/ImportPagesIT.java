package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lectern.desktop.Pictures;
import lectern.desktop.TruncatedTexts;
import lectern.desktop.Wifi;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.article.ArticleFilter;
import lectern.model.client.LecternClient;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** Pastes cells of articles into the wizard, leaves it and comes back, imports, looks at the history and undoes it. */
@ExtendWith(ApplicationExtension.class)
class ImportPagesIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();

    @AfterEach
    void close() {
        server.close();
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
        open(robot, language, theme);
        click(robot, "#room-article");
        click(robot, "#articleImport");
        visible(robot, "#importChoose");
        robot.interact(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(
                        DataFormat.PLAIN_TEXT,
                        "title\ttranslation\tcontent\nThe Fox\t葡萄\tA fox saw grapes.\n\t狐狸\tHe could not reach them.\n"
                                + "The Crow\t乌鸦\t\n")));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        await().atMost(SOON)
                .until(() -> !robot.lookup("#importNext").queryButton().isDisabled());
        picture(robot, "articles-file" + suffix);
        click(robot, "#importNext");
        visible(robot, "#more");
        robot.interact(() -> List.copyOf(
                        robot.lookup("#more").queryAs(MenuButton.class).getItems())
                .stream()
                .filter(item -> "add-sourceType".equals(item.getId()))
                .forEach(MenuItem::fire));
        visible(robot, "#fixed-sourceType");
        robot.interact(
                () -> robot.lookup("#fixed-sourceType").queryTextInputControl().setText("fable"));
        picture(robot, "articles-columns" + suffix);

        click(robot, "#room-home");
        click(robot, "#room-article");
        click(robot, "#articleImport");
        click(robot, "#importNext");
        visible(robot, "#outcome-refuse");
        picture(robot, "articles-check" + suffix);
        assertThat(robot.lookup("#importRun").queryButton().isDisabled()).isTrue();
        robot.interact(() -> choose(robot.lookup("#badRows").queryComboBox(), 1));
        click(robot, "#importRun");
        visible(robot, "#importUndo");
        picture(robot, "articles-report" + suffix);
        assertThat(client.articles().list(ArticleFilter.first(10)).items()).hasSize(1);

        click(robot, "#importHistory");
        visible(robot, "#importTable");
        robot.interact(() -> robot.lookup("#importTable")
                .queryTableView()
                .getSelectionModel()
                .select(0));
        visible(robot, "#historyUndo");
        await().atMost(SOON)
                .until(() -> !robot.lookup("#findingsTable")
                        .queryTableView()
                        .getItems()
                        .isEmpty());
        picture(robot, "imports" + suffix);
        click(robot, "#historyUndo");
        robot.clickOn(".dialog-card .danger");
        await().atMost(SOON)
                .until(() ->
                        client.articles().list(ArticleFilter.first(10)).items().isEmpty());
        await().atMost(SOON).until(() -> !shown(robot, "#historyUndo"));
        picture(robot, "imports-undone" + suffix);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private static <T> void choose(ComboBox<T> box, int index) {
        box.getSelectionModel().select(index);
    }

    private void open(FxRobot robot, Language language, ThemeChoice theme) throws Exception {
        new PreferenceStore(folder, Locale.ENGLISH)
                .change(kept -> kept.withLanguage(language).withTheme(theme));
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> new Console(stage, handle(), folder, Wifi.network()).show());
        robot.clickOn("#username").write(TestServer.ADMIN.username());
        robot.clickOn("#password").write(TestServer.ADMIN.password()).type(KeyCode.ENTER);
        visible(robot, "#room-article");
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

    private static void click(FxRobot robot, String query) {
        visible(robot, query);
        await().atMost(SOON).until(() -> !robot.lookup(query).query().isDisabled());
        robot.clickOn(query);
    }

    private static void visible(FxRobot robot, String query) {
        await().alias(query + " is visible").atMost(SOON).until(() -> shown(robot, query));
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .anyMatch(node -> node.isVisible() && node.getParent().isVisible());
    }

    private static void picture(FxRobot robot, String name) {
        robot.interrupt();
        Pictures.take(robot.window(0).getScene(), name);
        assertThat(TruncatedTexts.in(robot.window(0).getScene().getRoot()))
                .as(name)
                .isEmpty();
    }
}
