package lectern.desktop.page;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

/**
 * Something that a page can do from the keyboard: by its key, and by name from the command palette.
 *
 * @param possible whether it can be done now
 */
public record PageAction(Key key, ObservableStringValue title, ObservableBooleanValue possible, Runnable action) {

    /** The key that calls it, on whichever page; {@code Ctrl} is {@code Cmd} on a Mac. */
    public enum Key {
        /** Ctrl+F. */
        FIND,
        /** Ctrl+N. */
        NEW,
        /** Ctrl+S. */
        SAVE,
        /** By name only. */
        NONE
    }

    /** An action that is always possible. */
    public static PageAction of(Key key, ObservableStringValue title, Runnable action) {
        return new PageAction(key, title, Bindings.createBooleanBinding(() -> true), action);
    }

    /** An action of a button, by name only, that is possible while the button is there. */
    public static PageAction of(ObservableStringValue title, Node button, Runnable action) {
        return new PageAction(Key.NONE, title, button.visibleProperty(), action);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (possible.get()) {
            action.run();
        }
    }
}
