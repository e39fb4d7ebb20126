package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.article.ArticleFilter;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Pastes cells of articles into the wizard, leaves it and comes back, imports, looks at the history and undoes it. */
class ImportPagesIT extends ConsoleWalk {

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
        click(robot, "#room-article");
        click(robot, "#articleImport");
        visible(robot, "#importChoose");
        robot.interact(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(
                        DataFormat.PLAIN_TEXT,
                        "title\ttranslation\tcontent\nThe Fox\t葡萄\tA fox saw grapes.\n\t狐狸\tHe could not reach them.\n"
                                + "The Crow\t乌鸦\t\n")));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        enabled(robot, "#importNext");
        wholePicture(robot, "articles-file" + suffix);
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
        wholePicture(robot, "articles-columns" + suffix);

        click(robot, "#room-home");
        click(robot, "#room-article");
        click(robot, "#articleImport");
        click(robot, "#importNext");
        visible(robot, "#outcome-refuse");
        wholePicture(robot, "articles-check" + suffix);
        assertThat(robot.lookup("#importRun").queryButton().isDisabled()).isTrue();
        robot.interact(() -> choose(robot.lookup("#badRows").queryComboBox(), 1));
        click(robot, "#importRun");
        visible(robot, "#importUndo");
        wholePicture(robot, "articles-report" + suffix);
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
        wholePicture(robot, "imports" + suffix);
        click(robot, "#historyUndo");
        click(robot, ".dialog-card .danger");
        await().atMost(SOON)
                .until(() ->
                        client.articles().list(ArticleFilter.first(10)).items().isEmpty());
        await().atMost(SOON).until(() -> !shown(robot, "#historyUndo"));
        wholePicture(robot, "imports-undone" + suffix);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private static <T> void choose(ComboBox<T> box, int index) {
        box.getSelectionModel().select(index);
    }
}
