package lectern.desktop.edit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Ctrl+Z and Ctrl+Y on a page. In a field they take back what was typed there. */
public final class UndoKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final List<KeyCombination> REDO = List.of(
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));

    private UndoKeys() {}

    /** Listens for them on a page. */
    public static void on(Node page, UndoStack undo) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl) {
                return;
            }
            if (UNDO.match(event)) {
                undo.undo();
                event.consume();
            } else if (REDO.stream().anyMatch(key -> key.match(event))) {
                undo.redo();
                event.consume();
            }
        });
    }
}
