package lectern.desktop.feedback;

import javafx.scene.control.Label;
import lectern.desktop.text.Messages;
import lectern.model.question.FeedbackState;

/** How far staff are with a report: a word and a colour. */
final class FeedbackChip extends Label {
    private final Messages messages;

    FeedbackChip(Messages messages) {
        this.messages = messages;
        setMinWidth(USE_PREF_SIZE);
    }

    void show(FeedbackState state) {
        getStyleClass()
                .setAll(
                        "label",
                        "chip",
                        switch (state) {
                            case NEW -> "waiting";
                            case SEEN -> "accent";
                            case RESOLVED -> "good";
                        });
        textProperty().unbind();
        textProperty().bind(messages.text("feedback.state." + state));
    }
}
