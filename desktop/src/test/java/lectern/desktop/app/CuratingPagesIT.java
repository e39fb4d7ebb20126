package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.SkillTreeNode;
import lectern.model.question.Stem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Walks through the pages around the question bank as an editor does, and takes their pictures. */
class CuratingPagesIT extends ConsoleWalk {
    private static final List<String> PAGES =
            List.of("question-category", "question-skilltree", "question-card", "question-feedback");
    private static final String LONG_NAME = "中国古代史与近现代史综合常识（含地理、文学、哲学与科学技术史）";

    @Test
    void englishAndLight(FxRobot robot) throws Exception {
        walk(robot, Language.ENGLISH, ThemeChoice.LIGHT, 100, "");
    }

    @Test
    void chineseAndDark(FxRobot robot) throws Exception {
        walk(robot, Language.CHINESE, ThemeChoice.DARK, 100, "-zh-dark");
    }

    @Test
    void largeType(FxRobot robot) throws Exception {
        walk(robot, Language.ENGLISH, ThemeChoice.LIGHT, 150, "-large");
    }

    private void walk(FxRobot robot, Language language, ThemeChoice theme, int scale, String suffix) throws Exception {
        open(robot, language, theme, scale);
        click(robot, "#room-question");
        for (String page : PAGES) {
            click(robot, "#page-" + page);
            visible(robot, ".empty-state");
            wholePicture(robot, page + "-empty" + suffix);
        }
        click(robot, "#room-report");
        visible(robot, ".figure");
        wholePicture(robot, "reports-empty" + suffix);
        fill();
        categories(robot, suffix);
        skillTree(robot, suffix);
        cards(robot, suffix);
        feedback(robot, suffix);
        click(robot, "#room-report");
        visible(robot, ".bar-figure");
        wholePicture(robot, "reports" + suffix);
        robot.interact(
                () -> robot.lookup("#reportScroll").queryAs(ScrollPane.class).setVvalue(1));
        wholePicture(robot, "reports-articles" + suffix);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private void categories(FxRobot robot, String suffix) {
        click(robot, "#room-question");
        click(robot, "#page-question-category");
        await().atMost(SOON).until(() -> rows(robot, "#categoryTree") == 5);
        select(robot, "#categoryTree", "arts");
        wholePicture(robot, "category" + suffix);
        focus(robot, "#categoryTree");
        robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT, KeyCode.ALT);
        await().atMost(SOON).until(() -> "science".equals(category("arts").parentId()));
        enabled(robot, "#edit-undo");
        focus(robot, "#categoryTree");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await().atMost(SOON).until(() -> category("arts").parentId() == null);
        enabled(robot, "#edit-redo");
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        visible(robot, "#categorySave");
        write(robot, "#categoryName", "Number Theory");
        write(robot, "#categorySlug", "arts");
        visible(robot, ".problem");
        wholePicture(robot, "category-faults" + suffix);
        write(robot, "#categorySlug", "number-theory");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON)
                .until(() -> rows(robot, "#categoryTree") == 6
                        && robot.lookup("#archive").queryButton().isVisible());
        click(robot, "#archive");
        visible(robot, ".dialog-card");
        wholePicture(robot, "category-archive" + suffix);
        click(robot, ".dialog-card .button.danger");
        visible(robot, "#restore");
        wholePicture(robot, "category-archived" + suffix);
        assertThat(category("number-theory").status()).isEqualTo(Category.Status.ARCHIVED);
    }

    private void skillTree(FxRobot robot, String suffix) {
        click(robot, "#page-question-skilltree");
        await().atMost(SOON).until(() -> rows(robot, "#chapterTree") == 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        write(robot, "#chapterTitle", "Kings and emperors");
        write(robot, "#threshold", "7");
        visible(robot, ".problem");
        wholePicture(robot, "skilltree-faults" + suffix);
        write(robot, "#threshold", "3");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON).until(() -> rows(robot, "#chapterTree") == 2 && shown(robot, "#remove"));
        focus(robot, "#chapterTree");
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        await().atMost(SOON).until(() -> titles().getFirst().startsWith("Kings"));
        enabled(robot, "#edit-undo");
        wholePicture(robot, "skilltree" + suffix);
        focus(robot, "#chapterTree");
        robot.type(KeyCode.DELETE);
        await().atMost(SOON).until(() -> titles().size() == 1);
    }

    private List<String> titles() {
        return client.skillTree().list("history").stream()
                .map(SkillTreeNode::title)
                .toList();
    }

    private void cards(FxRobot robot, String suffix) {
        click(robot, "#page-question-card");
        await().atMost(SOON)
                .until(() ->
                        robot.lookup("#cardTable").queryTableView().getItems().size() == 4);
        robot.interact(() ->
                robot.lookup("#cardTable").queryTableView().getSelectionModel().select(0));
        visible(robot, "#cardSave");
        write(robot, "#sourceRef", "A good book");
        wholePicture(robot, "card" + suffix);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON)
                .until(() -> client.cards().list(1, 10, null).items().stream()
                        .anyMatch(card -> "A good book".equals(card.sourceRef())));
        click(robot, "#cardQuestion");
        await().atMost(SOON).until(() -> shown(robot, "#previewTab"));
        wholePicture(robot, "card-question" + suffix);
    }

    private void feedback(FxRobot robot, String suffix) {
        click(robot, "#page-question-feedback");
        await().atMost(SOON)
                .until(() -> robot.lookup("#feedbackTable")
                                .queryTableView()
                                .getItems()
                                .size()
                        == 3);
        robot.interact(() -> robot.lookup("#feedbackTable")
                .queryTableView()
                .getSelectionModel()
                .select(0));
        visible(robot, "#feedback-resolved");
        await().atMost(SOON).until(() -> shown(robot, ".student-preview"));
        wholePicture(robot, "feedback" + suffix);
        click(robot, "#feedback-resolved");
        await().atMost(SOON)
                .until(() -> client.feedback()
                                .list(new FeedbackFilter(1, 1, FeedbackState.NEW, null, null))
                                .pagination()
                                .total()
                        == 2);
        await().atMost(SOON)
                .until(() -> robot.lookup("#page-question-feedback .chip").queryAll().stream()
                        .anyMatch(chip -> "2".equals(((Labeled) chip).getText())));
        wholePicture(robot, "feedback-resolved" + suffix);
        click(robot, "#feedbackQuestion");
        await().atMost(SOON).until(() -> shown(robot, "#previewTab"));
    }

    private void fill() {
        category("history", LONG_NAME, null, "🏛", 0);
        category("rome", "Rome", "history", null, 0);
        category("han", "秦汉", "history", null, 1);
        category("science", "Science and nature", null, "🔬", 1);
        category("arts", "Arts", null, "🎨", 2);
        Question asked = question("history", "《史记》是西汉史学家司马迁撰写的纪传体史书。下列关于《史记》体例的说法，哪一项是正确的？", "纪传体由司马迁首创。");
        question("history", "Who crossed the Rubicon?", "Caesar crossed it in 49 BC.");
        question("rome", "Which hill was Rome's first?", "The Palatine, as the legend has it.");
        question("science", "How many legs has a spider?", "Eight.");
        LecternClient student = server.guest("王小明", null);
        student.feedback()
                .send(new FeedbackDraft("1", asked.id(), FeedbackReason.WRONG_ANSWER, "老师，我觉得这道题的答案应该是“以人物传记为中心”。"));
        student.feedback().send(new FeedbackDraft("2", asked.id(), FeedbackReason.TYPO, null));
        student.feedback().send(new FeedbackDraft("3", asked.id(), FeedbackReason.MEDIA, "No picture"));
        for (int i = 0; i < 4; i++) {
            client.articles()
                    .create(new ArticleDraft(
                            "Fable " + i,
                            null,
                            null,
                            i % 2 == 0 ? "book" : "web",
                            null,
                            new ArticleMetadata(2 + i, List.of(), null),
                            i == 0,
                            List.of(SentenceDraft.of("A fox saw some grapes."))));
        }
    }

    private void category(String id, String name, @Nullable String parent, @Nullable String icon, int order) {
        client.questions().createCategory(new CategoryDraft(id, name, null, parent, icon, order));
    }

    private Question question(String category, String stem, String summary) {
        return client.questions()
                .create(new QuestionDraft(
                        new Stem(stem, null),
                        ContentType.TEXT,
                        "以人物传记为中心",
                        List.of("按年代编排", "以国别编排", "以事件编排"),
                        category,
                        3,
                        new KnowledgeCardDraft(summary, null, null)));
    }

    private Category category(String id) {
        return client.questions().categories(1, 100).items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int rows(FxRobot robot, String tree) {
        return tree(robot, tree).getExpandedItemCount();
    }

    private static TreeView<?> tree(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TreeView.class);
    }

    private static void select(FxRobot robot, String tree, String id) {
        robot.interact(() -> {
            TreeView<?> view = tree(robot, tree);
            for (int row = 0; row < view.getExpandedItemCount(); row++) {
                if (id.equals(view.getTreeItem(row).getValue())) {
                    view.getSelectionModel().select(row);
                    return;
                }
            }
        });
    }

    private static void focus(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }
}
