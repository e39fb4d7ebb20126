package lectern.desktop.article;

import javafx.scene.control.Label;
import lectern.desktop.text.Messages;

/** Whether students may read an article: a word and a colour. */
final class PublishedChip extends Label {
    private final Messages messages;

    PublishedChip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(boolean isPublished) {
        getStyleClass().removeAll("good", "accent");
        getStyleClass().add(isPublished ? "good" : "accent");
        textProperty().unbind();
        textProperty().bind(messages.text("article.published." + isPublished));
    }
}
