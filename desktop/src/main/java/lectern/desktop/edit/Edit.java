package lectern.desktop.edit;

import javafx.beans.value.ObservableStringValue;
import lectern.desktop.task.Work;

/**
 * A change of what the server holds, and the way back. Both run off the window's thread and again each time the person
 * goes to and fro.
 *
 * @param title what is done, for the status bar and for the buttons that take it back
 */
public record Edit(ObservableStringValue title, Work<?> deed, Work<?> reverse) {}
