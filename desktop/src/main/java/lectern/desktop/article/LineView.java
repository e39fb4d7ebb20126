package lectern.desktop.article;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;

/** The details of the chosen sentence. */
public final class LineView {
    private final ArticleEditorViewModel model;
    private final Messages messages;
    private boolean showing;

    @FXML
    private Label none;

    @FXML
    private VBox fields;

    @FXML
    private TextArea lineContent;

    @FXML
    private TextArea translation;

    @FXML
    private TextField phonetic;

    @FXML
    private ComboBox<Integer> lineDifficulty;

    @FXML
    private CheckBox isActive;

    @FXML
    private VBox words;

    private WordRows rows;

    LineView(ArticleEditorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        rows = new WordRows(messages, (place, vocabulary) -> edit(place, line -> line.withVocabulary(vocabulary)));
    }

    @FXML
    private void initialize() {
        none.managedProperty().bind(none.visibleProperty());
        none.visibleProperty().bind(fields.visibleProperty().not());
        fields.managedProperty().bind(fields.visibleProperty());
        text(lineContent, "content", Line::withContent);
        text(translation, "translation", Line::withTranslation);
        text(phonetic, "phonetic", Line::withPhonetic);
        lineDifficulty.getItems().setAll(IntStream.rangeClosed(0, 5).boxed().toList());
        TextCell.use(
                lineDifficulty,
                level -> level == 0
                        ? messages.text("article.line.difficulty.0")
                        : messages.text("article.difficulty." + level));
        lineDifficulty.setOnAction(event -> {
            Integer level = lineDifficulty.getValue();
            if (level != null) {
                edit("difficulty", line -> line.withDifficulty(level == 0 ? null : level));
            }
        });
        isActive.setOnAction(event -> edit("active", line -> line.withActive(isActive.isSelected())));
        words.getChildren().add(rows.node());
        model.textProperty().subscribe(text -> show());
        model.chosenProperty().subscribe(id -> show());
    }

    private void text(TextInputControl field, String place, BiFunction<Line, String, Line> edit) {
        field.textProperty().subscribe(text -> edit(place, line -> edit.apply(line, text)));
    }

    private void edit(String place, UnaryOperator<Line> edit) {
        String id = model.chosenProperty().get();
        if (!showing && id != null) {
            model.editLine(id, place, edit);
        }
    }

    private void show() {
        Line line = model.chosenLine();
        fields.setVisible(line != null);
        if (line == null) {
            return;
        }
        showing = true;
        HeadingView.set(lineContent, line.content());
        HeadingView.set(translation, line.translation());
        HeadingView.set(phonetic, line.phonetic());
        Integer difficulty = line.extensions().difficulty();
        lineDifficulty.setValue(difficulty == null ? 0 : difficulty);
        isActive.setSelected(line.isActive());
        rows.show(line.vocabulary());
        showing = false;
    }

    @FXML
    private void addWord() {
        rows.add();
    }
}
