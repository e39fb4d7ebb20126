package lectern.desktop.edit;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above a list what was done to it last, and takes it back. */
public final class UndoNotice extends HBox {
    private final Messages messages;
    private final Runnable undo;

    /**
     * @param there whether something was done
     * @param words what was done
     * @param forget closes it; what was done stays done
     */
    public UndoNotice(
            ObservableBooleanValue there,
            ObservableStringValue words,
            Runnable undo,
            Runnable forget,
            Messages messages) {
        this.messages = messages;
        this.undo = undo;
        getStyleClass().add("notice");
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.textProperty().bind(words);
        Button back = new Button();
        back.setId("noticeUndo");
        back.textProperty().bind(messages.text("edit.notice.undo"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setTooltip(tip("edit.notice.undo.tip"));
        back.setOnAction(event -> undo.run());
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.accessibleTextProperty().bind(messages.text("edit.notice.close"));
        close.setTooltip(tip("edit.notice.close"));
        close.setOnAction(event -> forget.run());
        getChildren().setAll(label, back, close);
        visibleProperty().bind(there);
        managedProperty().bind(visibleProperty());
    }

    /**
     * Says what the last step was that a stack of them can take back.
     *
     * @param words what was done
     */
    public UndoNotice(UndoStack steps, ObservableStringValue words, Messages messages) {
        this(steps.undoableProperty(), words, steps::undo, steps::clear, messages);
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.text(key));
        return tip;
    }

    /** Ctrl+Z on the list takes it back too. */
    public void undoFrom(Node list) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UndoKeys.UNDO.match(event) && isVisible()) {
                undo.run();
                event.consume();
            }
        });
    }
}
