package lectern.desktop.tree;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that move what is chosen in a tree, and those that take changes back. */
public final class ForestBar extends FlowPane {
    private record Deed(String name, Feather icon, ObservableBooleanValue possible, Runnable action) {}

    private final Messages messages;
    private final List<Deed> deeds;

    /**
     * @param movable whether something is chosen that can be moved now
     */
    public ForestBar(ForestTree<?> tree, UndoStack undo, ObservableBooleanValue movable, Messages messages) {
        super(4, 4);
        this.messages = messages;
        deeds = List.of(
                new Deed("up", Feather.ARROW_UP, movable, tree::up),
                new Deed("down", Feather.ARROW_DOWN, movable, tree::down),
                new Deed("out", Feather.ARROW_LEFT, movable, tree::out),
                new Deed("in", Feather.ARROW_RIGHT, movable, tree::in),
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
        button.setId("tree-" + deed.name());
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(messages.text("tree.deed." + deed.name()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.text("tree.tip." + deed.name()));
        button.setTooltip(tip);
        deed.possible().subscribe(possible -> button.setDisable(!possible));
        button.setOnAction(event -> deed.action().run());
        return button;
    }

    /** The same for the command palette. */
    public List<PageAction> actions() {
        return deeds.stream()
                .map(deed -> new PageAction(
                        PageAction.Key.NONE, messages.text("tree.deed." + deed.name()), deed.possible(), deed.action()))
                .toList();
    }
}
