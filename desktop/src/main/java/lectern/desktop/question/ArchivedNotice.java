package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.text.Messages;
import lectern.model.question.Question;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says what was archived last, and takes it back. */
final class ArchivedNotice extends HBox {
    private final BatchViewModel batch;
    private final Messages messages;
    private final Consumer<BatchOutcome> told;

    ArchivedNotice(BatchViewModel batch, Messages messages, Consumer<BatchOutcome> told) {
        this.batch = batch;
        this.messages = messages;
        this.told = told;
        getStyleClass().add("notice");
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(Bindings.createStringBinding(this::say, batch.archivedProperty(), messages.languageProperty()));
        Button undo = new Button();
        undo.setId("archivedUndo");
        undo.textProperty().bind(messages.text("question.archived.undo"));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> undo());
        undo.setTooltip(tip("question.archived.undo.tip"));
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.accessibleTextProperty().bind(messages.text("question.archived.close"));
        close.setTooltip(tip("question.archived.close"));
        close.setOnAction(event -> batch.forgetArchived());
        getChildren().addAll(words, undo, close);
        visibleProperty().bind(batch.archivedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    /** Ctrl+Z on the list takes it back too. */
    void undoFrom(Node list) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UndoKeys.UNDO.match(event) && isVisible()) {
                undo();
                event.consume();
            }
        });
    }

    private void undo() {
        batch.undoArchive(told);
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.text(key));
        return tip;
    }

    private String say() {
        List<Question> gone = batch.archivedProperty().get();
        if (gone == null) {
            return "";
        }
        return gone.size() == 1
                ? messages.get("question.archived.named", gone.getFirst().stem().text())
                : messages.get("question.archived", gone.size());
    }
}
