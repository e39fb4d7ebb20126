package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.OptionMark;
import lectern.model.question.ContentType;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A question as a student sees it: the options shuffled, the card as it comes after the answer. */
final class StudentPreview extends VBox {
    private final Messages messages;
    private final MediaPreview media;
    private QuestionText text = QuestionText.blank("");
    private long seed = 1;

    StudentPreview(QuestionEditorViewModel model, Messages messages) {
        this.messages = messages;
        this.media = new MediaPreview(model, messages);
        getStyleClass().add("student-preview");
        setFillWidth(true);
    }

    void show(QuestionText shown) {
        text = shown;
        draw();
    }

    private void draw() {
        getChildren().clear();
        String stem = text.stem();
        getChildren().add(text(stem.isBlank() ? messages.get("question.preview.empty") : stem, "prompt"));
        if (text.contentType() != ContentType.TEXT) {
            getChildren().add(media);
        }
        List<String> options = text.shuffled(seed);
        for (int i = 0; i < options.size(); i++) {
            getChildren().add(option(i, options.get(i)));
        }
        Button shuffle = new Button(messages.get("question.preview.shuffle"), new FontIcon(Feather.SHUFFLE));
        shuffle.getStyleClass().add(Styles.FLAT);
        shuffle.setWrapText(true);
        shuffle.setMinHeight(Region.USE_PREF_SIZE);
        shuffle.setOnAction(event -> {
            seed++;
            draw();
        });
        getChildren().add(shuffle);
        addCard();
    }

    private static HBox option(int index, String answer) {
        Label label = text(answer, "answer");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(new OptionMark(index), label);
        line.getStyleClass().add("option");
        return line;
    }

    private void addCard() {
        String summary = text.summary();
        String deepDive = text.deepDive();
        if (summary.isBlank() && deepDive.isBlank()) {
            return;
        }
        VBox card = new VBox(text(messages.get("question.preview.card"), "muted"));
        card.getStyleClass().add("knowledge");
        for (String part : List.of(summary, deepDive, text.source())) {
            if (!part.isBlank()) {
                card.getChildren().add(text(part, part.equals(summary) ? "strong" : "plain"));
            }
        }
        getChildren().add(card);
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
