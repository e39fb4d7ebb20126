package lectern.desktop.article;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;

/** An article as a student gets it: to be read, or to be typed. */
final class PreviewPane extends VBox {
    private final ReadingPreview reading;
    private final TypingPreview typing;
    private final ToggleButton read;
    private final ToggleButton type;
    private final StackPane place = new StackPane();
    private ArticleText text = ArticleText.BLANK;

    PreviewPane(Messages messages) {
        reading = new ReadingPreview(messages);
        typing = new TypingPreview(messages);
        read = choice(messages, "article.preview.read", Styles.LEFT_PILL, reading);
        type = choice(messages, "article.preview.type", Styles.RIGHT_PILL, typing);
        type.setId("previewType");
        setSpacing(16);
        getChildren().setAll(new HBox(read, type), place);
        choose(reading);
    }

    private ToggleButton choice(Messages messages, String key, String shape, Node part) {
        ToggleButton choice = new ToggleButton();
        choice.textProperty().bind(messages.text(key));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.getStyleClass().addAll(shape, Styles.SMALL);
        choice.setOnAction(event -> choose(part));
        return choice;
    }

    private void choose(Node part) {
        read.setSelected(part == reading);
        type.setSelected(part == typing);
        place.getChildren().setAll(part);
        show(text);
    }

    void show(ArticleText now) {
        text = now;
        if (type.isSelected()) {
            typing.show(now);
        } else {
            reading.show(now);
        }
    }
}
