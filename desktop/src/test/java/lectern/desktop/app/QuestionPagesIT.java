package lectern.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.question.Stem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Walks through the question bank and the import as a teacher does, and takes their pictures. */
class QuestionPagesIT extends ConsoleWalk {
    private static final String LONG_STEM =
            "《史记》是西汉史学家司马迁撰写的纪传体史书，记载了上至上古传说中的黄帝时代，下至汉武帝太初四年间共三千多年的历史。下列关于《史记》体例的说法，哪一项是正确的？";

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
        client.questions().createCategory(new CategoryDraft("numbers", "Numbers and logic", null, null, null, 1));
        open(robot, language, theme, scale);
        click(robot, "#room-question");
        visible(robot, ".empty-state");
        picture(robot, "questions-empty" + suffix);

        click(robot, "#questionImport");
        importFile(robot, suffix);
        click(robot, "#importOpen");
        await().atMost(SOON).until(() -> table(robot).getItems().size() == 50);
        edit(robot, suffix);
        change(robot, suffix);
        batch(robot, suffix);
        compare(robot, suffix);
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private void importFile(FxRobot robot, String suffix) throws IOException {
        Path file = folder.resolve("七年级历史与自然常识题库（第二学期，含解析）.csv");
        Files.writeString(file, rows(true));
        picture(robot, "import-start" + suffix);
        paste(robot, file);
        enabled(robot, "#importNext");
        picture(robot, "import-file" + suffix);
        click(robot, "#importNext");
        picture(robot, "import-columns" + suffix);
        click(robot, "#importNext");
        await().atMost(SOON).until(() -> badRows(robot) == 3);
        picture(robot, "import-check" + suffix);
        assertThat(robot.lookup("#importRun").queryButton().isDisabled()).isTrue();

        Files.writeString(file, rows(false));
        click(robot, "#importReread");
        enabled(robot, "#importRun");
        picture(robot, "import-ready" + suffix);
        click(robot, "#importRun");
        visible(robot, "#importPublish");
        picture(robot, "import-report" + suffix);
        click(robot, "#importPublish");
        await().atMost(SOON)
                .until(() -> client.questions().list(published()).pagination().total() == 83);
        await().atMost(SOON).until(() -> !shown(robot, "#importPublish"));
        picture(robot, "import-published" + suffix);
        assertThat(client.questions().categories(1, 10).items())
                .extracting(Category::name)
                .contains("中国古代史");
    }

    private void edit(FxRobot robot, String suffix) {
        picture(robot, "questions" + suffix);
        robot.clickOn("#questionSearch").write("42");
        await().atMost(SOON).until(() -> table(robot).getItems().size() == 1);
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        visible(robot, "#status-archived");
        picture(robot, "question-published" + suffix);
        click(robot, "#previewTab");
        picture(robot, "question-preview" + suffix);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        visible(robot, "#questionSave");
        write(robot, "#stem", "How many legs has a spider?");
        write(robot, "#answer", "8");
        write(robot, "#distractor-0", "8");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        visible(robot, ".problem");
        picture(robot, "question-faults" + suffix);
        assertThat(client.questions().list(QuestionFilter.first(1)).pagination().total())
                .isEqualTo(83);
        write(robot, "#distractor-0", "6");
        robot.interact(() -> robot.lookup("#questionCategory")
                .queryComboBox()
                .getSelectionModel()
                .select(0));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON)
                .until(() -> client.questions().list(QuestionFilter.first(1)).items().stream()
                        .map(Question::correctAnswer)
                        .anyMatch("8"::equals));
        visible(robot, "#status-published");
        picture(robot, "question-saved" + suffix);
    }

    private void change(FxRobot robot, String suffix) {
        Question shown =
                client.questions().list(QuestionFilter.first(1)).items().getFirst();
        write(robot, "#answer", "eight");
        assertThat(robot.lookup("#status-published").queryButton().isDisabled()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await().atMost(SOON)
                .until(() -> robot.lookup("#answer")
                        .queryTextInputControl()
                        .getText()
                        .equals("8"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        client.questions()
                .update(
                        shown.id(),
                        new QuestionUpdate(
                                new Stem("How many legs has a spider, and how many an ant?", null),
                                null,
                                null,
                                List.of("6", "8 and 8"),
                                null,
                                2,
                                null,
                                null,
                                null));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        visible(robot, "#conflictMine");
        picture(robot, "question-conflict" + suffix);
        click(robot, "#conflictMine");
        await().atMost(SOON)
                .until(() -> client.questions().get(shown.id()).correctAnswer().equals("eight"));
        settled(robot);
        illustrate(robot, suffix);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await().atMost(SOON).until(() -> client.questions().get(shown.id()).contentType() == ContentType.IMAGE);
        settled(robot);
        click(robot, "#questionClose");
    }

    /** The window knows that all is saved: until then the pane saves nothing else, and asks before it closes. */
    private static void settled(FxRobot robot) {
        enabled(robot, "#status-published");
    }

    private void illustrate(FxRobot robot, String suffix) {
        String url = client.media()
                .upload(HttpRequest.BodyPublishers.ofByteArray(png()), "stripes.png")
                .url();
        robot.interact(() ->
                robot.lookup("#contentType").queryComboBox().getSelectionModel().select(ContentType.IMAGE.ordinal()));
        write(robot, "#mediaUrl", url);
        visible(robot, ".media-preview .image-view");
        picture(robot, "question-media" + suffix);
        click(robot, "#previewTab");
        picture(robot, "question-media-preview" + suffix);
        click(robot, "#fieldsTab");
    }

    /** A picture that has no file in the tests. */
    private static byte[] png() {
        BufferedImage image = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, x / 40 % 2 == 0 ? 0x3b5bdb : 0xf5a524);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void batch(FxRobot robot, String suffix) {
        write(robot, "#questionSearch", "number");
        await().atMost(SOON)
                .until(() -> table(robot).getItems().size() == 50
                        && table(robot).getItems().stream()
                                .allMatch(question -> question.stem().text().contains("number")));
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearSelection();
            table(robot).getSelectionModel().selectIndices(1, 2, 3);
        });
        visible(robot, "#deed-archive");
        picture(robot, "questions-selection" + suffix);
        click(robot, "#deed-archive");
        visible(robot, ".dialog-card");
        picture(robot, "questions-archive" + suffix);
        click(robot, ".dialog-card .danger");
        visible(robot, "#noticeUndo");
        picture(robot, "questions-archived" + suffix);
        assertThat(client.questions().list(published()).pagination().total()).isEqualTo(80);
        click(robot, "#noticeUndo");
        await().atMost(SOON)
                .until(() -> client.questions().list(published()).pagination().total() == 83);
        click(robot, "#views");
        robot.interact(() -> robot.lookup("#views")
                .queryAs(MenuButton.class)
                .getItems()
                .getFirst()
                .fire());
        visible(robot, ".dialog-card #answer");
        robot.write("Numbers");
        picture(robot, "questions-view" + suffix);
        robot.type(KeyCode.ENTER);
        await().atMost(SOON)
                .until(() -> robot.lookup("#views")
                        .queryAs(MenuButton.class)
                        .getItems()
                        .getFirst()
                        .getText()
                        .equals("Numbers"));
    }

    private void compare(FxRobot robot, String suffix) {
        for (String stem : List.of("which number comes after １？", "Which number  comes after 2?")) {
            client.questions()
                    .create(new QuestionDraft(
                            new Stem(stem, null),
                            ContentType.TEXT,
                            stem.contains("2") ? "3" : "two",
                            List.of("none", "all", "2"),
                            "numbers",
                            4,
                            null));
        }
        click(robot, "#questionDuplicates");
        visible(robot, ".comparison");
        picture(robot, "duplicates" + suffix);
        click(robot, "#archiveOthers");
        click(robot, ".dialog-card .danger");
        await().atMost(SOON)
                .until(() ->
                        client.questions().duplicates(null, 1, 10).pagination().total() == 1);
        visible(robot, "#noticeUndo");
        click(robot, "#duplicatesBack");
        visible(robot, "#questionTable");
    }

    private static String rows(boolean bad) {
        StringBuilder rows = new StringBuilder("题目;答案;错误答案1;错误答案2;错误答案3;分类;难度;解析\n");
        rows.append(LONG_STEM).append(";以人物传记为中心;按年代编排;以国别编排;以事件编排;中国古代史;4;纪传体由司马迁首创。\n");
        for (int i = 0; i < 79; i++) {
            rows.append("Which number comes after ").append(i).append("?;").append(i + 1);
            rows.append(";none;").append(i).append(";all;numbers;1;\n");
        }
        rows.append("What is the sky?;blue;").append(bad ? "blue" : "green").append(";red;;numbers;2;\n");
        rows.append(bad ? "" : "蜘蛛有几条腿？").append(";八条;六条;四条;;中国古代史;2;\n");
        rows.append("How hard is this?;very;a little;not at all;;numbers;")
                .append(bad ? "难" : "5")
                .append(";\n");
        return rows.toString();
    }

    /** As if the file had been copied in the file manager. */
    private static void paste(FxRobot robot, Path file) {
        robot.interact(
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
    }

    private static TableView<Question> table(FxRobot robot) {
        return robot.lookup("#questionTable").queryTableView();
    }

    private static int badRows(FxRobot robot) {
        return shown(robot, "#outcome-refuse")
                ? robot.lookup("#findingsTable").queryTableView().getItems().size()
                : 0;
    }

    private static QuestionFilter published() {
        return new QuestionFilter(1, 1, QuestionStatus.PUBLISHED, null, null, null, null, "createdAt", "desc");
    }
}
