package lectern.desktop.edit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that take edits back: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z for the way forward. */
public final class UndoKeys {
    /** Takes the last step back. */
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private static final List<KeyCombination> REDO = List.of(
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));

    private UndoKeys() {}

    /** Takes them before the text fields inside do, which would take back the typing of one field only. */
    public static void in(Node editor, Runnable undo, Runnable redo) {
        editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> take(event, undo, redo));
    }

    /** Takes them on a page that changes the server's things at once. In a field they take back what was typed there. */
    public static void on(Node page, UndoStack undo) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                take(event, undo::undo, undo::redo);
            }
        });
    }

    private static void take(KeyEvent event, Runnable undo, Runnable redo) {
        if (UNDO.match(event)) {
            undo.run();
            event.consume();
        } else if (REDO.stream().anyMatch(key -> key.match(event))) {
            redo.run();
            event.consume();
        }
    }
}
