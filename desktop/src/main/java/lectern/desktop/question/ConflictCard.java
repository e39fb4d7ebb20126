package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.question.Question;

/** Shows one's own change beside somebody else's, and asks which is to stay. */
final class ConflictCard extends VBox {
    private final Messages messages;
    private final Dialogs dialogs;

    ConflictCard(QuestionConflict conflict, QuestionEditorViewModel model, Messages messages, Dialogs dialogs) {
        this.messages = messages;
        this.dialogs = dialogs;
        getStyleClass().addAll("dialog-card", "wide-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        Button later = button("question.conflict.later", model::postpone);
        later.setCancelButton(true);
        Button theirs = button("question.conflict.theirs", model::takeTheirs);
        theirs.setId("conflictTheirs");
        Button mine = button("question.conflict.mine", model::keepMine);
        mine.setId("conflictMine");
        mine.getStyleClass().add(Styles.ACCENT);
        HBox buttons = new HBox(later, theirs, mine);
        buttons.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        label("question.conflict.title", "section-title"),
                        label("question.conflict.text", "plain"),
                        comparison(conflict, model.categories()),
                        buttons);
    }

    private Node comparison(QuestionConflict conflict, Categories categories) {
        Question theirs = conflict.theirs();
        StatusChip status = new StatusChip(messages);
        status.show(theirs.status());
        HBox head = new HBox(8, label("question.conflict.column.theirs", "strong"), status);
        Comparison.Column mineColumn =
                new Comparison.Column(label("question.conflict.column.mine", "strong"), conflict.mine());
        Comparison.Column theirsColumn = new Comparison.Column(head, QuestionText.of(theirs));
        ScrollPane scroll =
                new ScrollPane(new Comparison(List.of(mineColumn, theirsColumn), true, categories, messages));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "comparison-scroll");
        return scroll;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(messages.text(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            dialogs.close(this);
            action.run();
        });
        return button;
    }
}
