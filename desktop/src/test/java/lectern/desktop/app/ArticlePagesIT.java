package lectern.desktop.app;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import lectern.desktop.article.Line;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.article.Article;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticlePatch;
import lectern.model.article.Sentence;
import lectern.model.article.TagDraft;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Writes, changes, deletes and takes back an article as an editor does, and takes pictures on the way. */
class ArticlePagesIT extends ConsoleWalk {
    private static final String TEXT = """
            A hungry Fox saw some fine bunches of Grapes hanging from a vine.\t一只饥饿的狐狸看见葡萄架上挂着一串串晶莹的葡萄。
            He did his best to reach them by jumping as high as he could into the air.\t他拼命往上跳，想够到它们。
            But it was all in vain.\t可是都白费力气。

            He gave up trying, and walked away with an air of dignity and unconcern.
            """;

    @Test
    void englishAndLight(FxRobot robot) throws Exception {
        walk(robot, Language.ENGLISH, ThemeChoice.LIGHT, 100, "");
    }

    @Test
    void chineseAndDark(FxRobot robot) throws Exception {
        walk(robot, Language.CHINESE, ThemeChoice.DARK, 100, "-zh-dark");
    }

    private void walk(FxRobot robot, Language language, ThemeChoice theme, int scale, String suffix) throws Exception {
        client.tags().create(new TagDraft("寓言 fable", "#10B981"));
        open(robot, language, theme, scale);
        click(robot, "#room-article");
        visible(robot, ".empty-state");
        picture(robot, "articles-empty" + suffix);
        click(robot, "#articleNew");
        compose(robot, suffix);
        change(robot, suffix);
        throwAway(robot, suffix);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private void compose(FxRobot robot, String suffix) {
        write(robot, "#articleTitle", "The Fox and the Grapes");
        write(robot, "#newTag", "aesop");
        robot.type(KeyCode.ENTER);
        click(robot, "#linePaste");
        visible(robot, "#pasteText");
        robot.interact(() -> robot.lookup("#pasteText").queryTextInputControl().setText(TEXT));
        picture(robot, "article-paste" + suffix);
        click(robot, "#pasteAdd");
        await().atMost(SOON).until(() -> lines(robot).getItems().size() == 4);
        picture(robot, "article-new" + suffix);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON).until(() -> !articles().isEmpty());
        visible(robot, "#articlePublish");
    }

    private void change(FxRobot robot, String suffix) {
        robot.interact(() -> {
            lines(robot).getSelectionModel().clearAndSelect(1);
            lines(robot).requestFocus();
        });
        robot.push(KeyCode.ALT, KeyCode.UP);
        write(robot, "#phonetic", "/hi/");
        click(robot, "#wordAdd");
        write(robot, "#word-word-0", "reach");
        write(robot, "#word-meaning-0", "to get to");
        picture(robot, "article-sentence" + suffix);
        robot.interact(() -> lines(robot).requestFocus());
        robot.type(KeyCode.ENTER);
        visible(robot, "#lineField");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("He jumped.");
        picture(robot, "article-inline" + suffix);
        robot.type(KeyCode.ENTER);
        await().atMost(SOON)
                .until(() ->
                        "He jumped.".equals(lines(robot).getItems().getFirst().content()));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await().atMost(SOON)
                .until(() -> lines(robot).getItems().getFirst().content().startsWith("He did"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        click(robot, "#readingTab");
        picture(robot, "article-preview" + suffix);
        click(robot, "#previewType");
        robot.clickOn("#typingInput").write("He jumbed");
        picture(robot, "article-typing" + suffix);
        click(robot, "#articleTab");
        picture(robot, "article-heading" + suffix);
        keepMine(robot, suffix);
        await().atMost(SOON)
                .until(() -> client.articles().get(articles().getFirst().id()).sentences().stream()
                        .map(Sentence::content)
                        .findFirst()
                        .filter("He jumped."::equals)
                        .isPresent());
        click(robot, "#articlePublish");
        await().atMost(SOON).until(() -> articles().getFirst().isPublished());
        click(robot, "#back");
    }

    /** Somebody else saves first; both versions are looked at, and one's own is kept. */
    private void keepMine(FxRobot robot, String suffix) {
        client.articles()
                .update(
                        articles().getFirst().id(),
                        new ArticlePatch("The Fox", "A fable.", null, null, null, null, null, null));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        click(robot, "#articleCompare");
        visible(robot, "#conflictMine");
        picture(robot, "article-conflict" + suffix);
        click(robot, "#conflictMine");
    }

    private void throwAway(FxRobot robot, String suffix) {
        await().atMost(SOON).until(() -> table(robot).getItems().size() == 1);
        robot.interact(() -> {
            table(robot).getSelectionModel().select(0);
            table(robot).requestFocus();
        });
        picture(robot, "articles" + suffix);
        click(robot, "#articleTags");
        visible(robot, "#tagName");
        picture(robot, "article-tags" + suffix);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.DELETE);
        visible(robot, ".dialog-card");
        picture(robot, "article-delete" + suffix);
        click(robot, ".dialog-card .danger");
        visible(robot, "#noticeUndo");
        picture(robot, "article-thrown" + suffix);
        click(robot, "#bin");
        await().alias("the bin, no more the list that the article stood in")
                .atMost(SOON)
                .until(() -> onWindow(() -> table(robot).getItems().size() == 1
                        && table(robot).getItems().getFirst().deletedAt() != null));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        picture(robot, "articles-bin" + suffix);
        click(robot, "#restore");
        await().atMost(SOON).until(() -> articles().size() == 1);
    }

    private List<Article> articles() {
        return client.articles().list(ArticleFilter.first(10)).items();
    }

    private static TableView<Article> table(FxRobot robot) {
        return robot.lookup("#articleTable").queryTableView();
    }

    private static TableView<Line> lines(FxRobot robot) {
        return robot.lookup("#lineTable").queryTableView();
    }
}
