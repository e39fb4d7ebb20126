package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines of the wrong answers, each with a button that takes it away. */
final class DistractorLines {
    private final QuestionEditorViewModel model;
    private final Messages messages;
    private final VBox box;

    DistractorLines(QuestionEditorViewModel model, Messages messages, VBox box) {
        this.model = model;
        this.messages = messages;
        this.box = box;
    }

    void show() {
        model.form().distractors().addListener((ListChangeListener<StringProperty>) change -> draw());
        draw();
    }

    private void draw() {
        box.getChildren().clear();
        for (int i = 0; i < model.form().distractors().size(); i++) {
            add(i, model.form().distractors().get(i));
        }
        Label all = FaultLabel.of(box, "distractors", model, messages);
        box.getChildren().add(all);
    }

    private void add(int line, StringProperty text) {
        TextField field = new TextField();
        field.setId("distractor-" + line);
        field.textProperty().bindBidirectional(text);
        field.accessibleTextProperty().bind(messages.text("question.distractor.number", line + 1));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        remove.setOnAction(event -> model.removeDistractor(line));
        remove.accessibleTextProperty().bind(messages.text("question.distractor.remove", line + 1));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(remove.accessibleTextProperty());
        remove.setTooltip(tip);
        remove.setDisable(model.form().distractors().size() == 1);
        HBox row = new HBox(field, remove);
        row.getStyleClass().add("line");
        box.getChildren().addAll(row, FaultLabel.of(field, "distractors[" + line + "]", model, messages));
    }
}
