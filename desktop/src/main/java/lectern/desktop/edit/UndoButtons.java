package lectern.desktop.edit;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The two buttons that take the last change back and do it again. */
public final class UndoButtons extends HBox {
    private record Deed(String name, Feather icon, ObservableBooleanValue possible, Runnable action) {}

    private final Messages messages;
    private final List<Deed> deeds;

    public UndoButtons(UndoStack undo, Messages messages) {
        super(4);
        this.messages = messages;
        deeds = List.of(
                new Deed(
                        "undo",
                        Feather.CORNER_UP_LEFT,
                        undo.undoableProperty().and(undo.busyProperty().not()),
                        undo::undo),
                new Deed(
                        "redo",
                        Feather.CORNER_UP_RIGHT,
                        undo.redoableProperty().and(undo.busyProperty().not()),
                        undo::redo));
        deeds.forEach(deed -> getChildren().add(button(deed)));
    }

    private Button button(Deed deed) {
        Button button = new Button(null, new FontIcon(deed.icon()));
        button.setId("edit-" + deed.name());
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(messages.text("edit.deed." + deed.name()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.text("edit.tip." + deed.name()));
        button.setTooltip(tip);
        deed.possible().subscribe(possible -> button.setDisable(!possible));
        button.setOnAction(event -> deed.action().run());
        return button;
    }

    /** The same for the command palette. */
    public List<PageAction> actions() {
        return deeds.stream()
                .map(deed -> new PageAction(
                        PageAction.Key.NONE, messages.text("edit.deed." + deed.name()), deed.possible(), deed.action()))
                .toList();
    }
}
