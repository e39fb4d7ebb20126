package lectern.desktop.failure;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Overlay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a failure as a card in the window: what happened, what was kept, what to do, details folded, Copy. */
public final class FailureCards implements Failures {
    private static final Logger LOG = LoggerFactory.getLogger(FailureCards.class);

    private final Overlay overlay;
    private final Messages messages;

    public FailureCards(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    @Override
    public void show(String attempt, Throwable cause) {
        LOG.warn("{} failed", attempt, cause);
        if (Platform.isFxApplicationThread()) {
            show(Failure.of(attempt, cause, messages));
        } else {
            Platform.runLater(() -> show(Failure.of(attempt, cause, messages)));
        }
    }

    private void show(Failure failure) {
        Label title = line(messages.get("failure.title", failure.attempt()), "section-title");
        Button copy = new Button(messages.get("failure.copy"));
        copy.setOnAction(
                event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, failure.asText())));
        Button close = new Button(messages.get("widget.close"));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.getStyleClass().add(Styles.ACCENT);
        HBox buttons = new HBox(copy, close);
        buttons.getStyleClass().add("buttons");
        VBox card = new VBox(
                title,
                line(failure.happened(), "problem"),
                line(failure.kept(), "muted"),
                line(failure.advice(), "advice"),
                details(failure),
                buttons);
        card.setId("failure");
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        close.setOnAction(event -> overlay.hide(card));
        overlay.show(card);
        close.requestFocus();
    }

    private TitledPane details(Failure failure) {
        TextArea text = new TextArea(failure.details());
        text.setEditable(false);
        text.getStyleClass().add("details-text");
        text.setPrefRowCount(8);
        TitledPane fold = new TitledPane(messages.get("failure.details"), text);
        fold.getStyleClass().add(Styles.DENSE);
        fold.setAnimated(false);
        fold.setExpanded(false);
        return fold;
    }

    private static Label line(String text, String style) {
        Label label = new Label(Objects.requireNonNull(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
