package lectern.desktop.article;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
    private static final Pattern NOTES = Pattern.compile("\\R");
    private static final Pattern TAGS = Pattern.compile("[,，、;；]");

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
    private TextField audioUrl;

    @FXML
    private TextField grammarPoint;

    @FXML
    private TextField structure;

    @FXML
    private TextArea notes;

    @FXML
    private TextField lineTags;

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
        text(audioUrl, "audio", Line::withAudioUrl);
        text(grammarPoint, "grammar", Line::withGrammarPoint);
        text(structure, "structure", Line::withStructure);
        text(notes, "notes", (line, text) -> line.withNotes(parts(text, NOTES)));
        text(lineTags, "tags", (line, text) -> line.withTags(parts(text, TAGS)));
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
        model.edits().textProperty().subscribe(text -> show());
        model.edits().chosenProperty().subscribe(id -> show());
    }

    private void text(TextInputControl field, String place, BiFunction<Line, String, Line> edit) {
        field.textProperty().subscribe(text -> edit(place, line -> edit.apply(line, text)));
    }

    private void edit(String place, UnaryOperator<Line> edit) {
        String id = model.edits().chosenProperty().get();
        if (!showing && id != null) {
            model.edits().editLine(id, place, edit);
        }
    }

    private void show() {
        Line line = model.edits().chosenLine();
        fields.setVisible(line != null);
        if (line == null) {
            return;
        }
        showing = true;
        HeadingView.set(lineContent, line.content());
        HeadingView.set(translation, line.translation());
        HeadingView.set(phonetic, line.phonetic());
        HeadingView.set(audioUrl, line.audioUrl());
        HeadingView.set(grammarPoint, line.grammarPoint());
        HeadingView.set(structure, line.structure());
        set(notes, NOTES, line.notes(), "\n");
        set(lineTags, TAGS, line.tags(), ", ");
        Integer difficulty = line.extensions().difficulty();
        lineDifficulty.setValue(difficulty == null ? 0 : difficulty);
        isActive.setSelected(line.isActive());
        rows.show(line.vocabulary());
        showing = false;
    }

    private static List<String> parts(String text, Pattern between) {
        return between.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Leaves a field alone that says it already, or somebody who has just typed a comma would lose it. */
    private static void set(TextInputControl field, Pattern between, List<String> parts, String joint) {
        if (!parts(field.getText(), between).equals(parts)) {
            field.setText(String.join(joint, parts));
        }
    }

    @FXML
    private void addWord() {
        rows.add();
    }
}
