package lectern.desktop.question;

import javafx.scene.control.Label;
import lectern.desktop.text.Messages;
import lectern.model.question.QuestionStatus;

/** A question's status: a word and a colour. */
final class StatusChip extends Label {
    private final Messages messages;

    StatusChip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(QuestionStatus status) {
        getStyleClass().removeAll("good", "waiting", "accent");
        switch (status) {
            case DRAFT -> getStyleClass().add("accent");
            case REVIEWING -> getStyleClass().add("waiting");
            case PUBLISHED -> getStyleClass().add("good");
            case ARCHIVED -> {
                // grey
            }
        }
        textProperty().unbind();
        textProperty().bind(messages.text("question.status." + status));
    }
}
