package lectern.desktop.page;

import java.util.List;

/**
 * A page: the class behind an FXML file that bears its name and lies beside it. It only binds; what it knows and does
 * is its view model's.
 */
public interface Page {

    /** The key of the text that F1 shows. */
    String help();

    /** What it can do from the keyboard and the command palette. */
    default List<PageAction> actions() {
        return List.of();
    }

    /** It came into sight: fetch what is due, take the focus. */
    default void shown() {}

    /** It went out of sight: stop what nobody watches. A page that belongs to no room is dropped after this. */
    default void hidden() {}

    /** Whether something is written here that would be lost if the console closed. */
    default boolean unsaved() {
        return false;
    }

    /** Whether one may leave now; a page with unsaved changes asks and says no. */
    default boolean mayLeave() {
        return true;
    }
}
