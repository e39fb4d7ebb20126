package lectern.desktop.widget;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;

/** Shows one's own change beside somebody else's, and asks which is to stay. */
public final class ConflictCard extends VBox {
    private final String texts;
    private final Messages messages;
    private final Dialogs dialogs;

    /** What each answer does; the card has closed by then. */
    public record Answers(Runnable later, Runnable theirs, Runnable mine) {}

    /**
     * @param texts the beginning of the keys of its texts: {@code title}, {@code text}, {@code later}, {@code theirs},
     *     {@code mine}
     * @param comparison both versions
     */
    public ConflictCard(String texts, Node comparison, Answers answers, Messages messages, Dialogs dialogs) {
        this.texts = texts;
        this.messages = messages;
        this.dialogs = dialogs;
        getStyleClass().addAll("dialog-card", "wide-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        Button later = button("later", answers.later());
        later.setCancelButton(true);
        Button theirs = button("theirs", answers.theirs());
        theirs.setId("conflictTheirs");
        Button mine = button("mine", answers.mine());
        mine.setId("conflictMine");
        mine.getStyleClass().add(Styles.ACCENT);
        HBox buttons = new HBox(later, theirs, mine);
        buttons.getStyleClass().add("buttons");
        ScrollPane scroll = new ScrollPane(comparison);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "comparison-scroll");
        getChildren().addAll(label("title", "section-title"), label("text", "plain"), scroll, buttons);
    }

    /** What stands above one of the versions. */
    public static Label caption(ObservableStringValue text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(messages.text(texts + key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.text(texts + key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            dialogs.close(this);
            action.run();
        });
        return button;
    }
}
