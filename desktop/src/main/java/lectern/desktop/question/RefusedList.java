package lectern.desktop.question;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;

/** The questions that stayed as they were, each with its reason. */
final class RefusedList extends ScrollPane {
    private RefusedList(List<BatchOutcome.Refused> refused) {
        VBox lines = new VBox();
        lines.setSpacing(16);
        for (BatchOutcome.Refused each : refused) {
            lines.getChildren().add(new VBox(line(each.stem(), "strong"), line(each.reason(), "problem")));
        }
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("plain-scroll", "refused-list");
    }

    /** Names those that stayed, if there are any. */
    static void tell(BatchOutcome outcome, Messages messages, Dialogs dialogs) {
        if (!outcome.refused().isEmpty()) {
            dialogs.tell(messages.text("question.batch.part", outcome.changed()), new RefusedList(outcome.refused()));
        }
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
