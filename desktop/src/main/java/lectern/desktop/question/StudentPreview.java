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
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A question as a student sees it: the options shuffled, the card as it comes after the answer. */
public final class StudentPreview extends VBox {
    private final Messages messages;
    private @Nullable DraftForm form;
    private long seed = 1;

    /** Empty until something is shown. */
    public StudentPreview(Messages messages) {
        this.messages = messages;
        getStyleClass().add("student-preview");
        setFillWidth(true);
    }

    /** Shows a question that there is. */
    public void show(Question question) {
        DraftForm filled = new DraftForm();
        filled.fill(question);
        show(filled);
    }

    void show(DraftForm shown) {
        form = shown;
        draw();
    }

    private void draw() {
        DraftForm now = form;
        if (now == null) {
            return;
        }
        getChildren().clear();
        String stem = now.stemProperty().get();
        getChildren().add(text(stem.isBlank() ? messages.get("question.preview.empty") : stem, "prompt"));
        ContentType type = now.contentTypeProperty().get();
        if (type != ContentType.TEXT) {
            Label media = text(
                    messages.get(
                            "question.preview.media." + type,
                            now.mediaUrlProperty().get()),
                    "muted");
            media.setGraphic(new FontIcon(icon(type)));
            getChildren().add(media);
        }
        List<String> options = now.shuffled(seed);
        for (int i = 0; i < options.size(); i++) {
            getChildren().add(option(i, options.get(i)));
        }
        Button shuffle = new Button(messages.get("question.preview.shuffle"), new FontIcon(Feather.SHUFFLE));
        shuffle.getStyleClass().add(Styles.FLAT);
        shuffle.setOnAction(event -> {
            seed++;
            draw();
        });
        getChildren().add(shuffle);
        addCard(now);
    }

    private static Feather icon(ContentType type) {
        return switch (type) {
            case IMAGE -> Feather.IMAGE;
            case VIDEO -> Feather.VIDEO;
            case AUDIO -> Feather.VOLUME_2;
            case TEXT -> Feather.TYPE;
        };
    }

    private static HBox option(int index, String answer) {
        Label label = text(answer, "answer");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(new OptionMark(index), label);
        line.getStyleClass().add("option");
        return line;
    }

    private void addCard(DraftForm now) {
        String summary = now.summaryProperty().get();
        String deepDive = now.deepDiveProperty().get();
        if (summary.isBlank() && deepDive.isBlank()) {
            return;
        }
        VBox card = new VBox(text(messages.get("question.preview.card"), "muted"));
        card.getStyleClass().add("knowledge");
        for (String part : List.of(summary, deepDive, now.sourceProperty().get())) {
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
