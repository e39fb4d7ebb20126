package lectern.desktop.page;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;

/**
 * One of the pages of a room, as the bar above them and the command palette name it. Its name is the text
 * {@code room.<id>}.
 *
 * @param place where it leads; its room is the one whose bar it stands in
 * @param waiting how many things wait there for someone, shown where there are any
 */
public record SubPage(String id, Place place, ObservableIntegerValue waiting) {

    /** A page where nothing waits. */
    public static SubPage of(String id, Place place) {
        return new SubPage(id, place, new ReadOnlyIntegerWrapper());
    }
}
