package lectern.desktop.people;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import lectern.desktop.edit.TextForm;
import org.jspecify.annotations.Nullable;

/** What a page knows where one of a list is changed in the pane beside it. */
public interface EditedBeside<T> {

    /** The one in the fields; null for a new one or none. */
    ReadOnlyObjectProperty<@Nullable T> shownProperty();

    /** Whether the fields are open. */
    ReadOnlyBooleanProperty editingProperty();

    /** Why the last change was refused; empty where none was. */
    ReadOnlyStringProperty problemProperty();

    TextForm form();

    /** Shows one in the fields. */
    void open(T one);

    /** Empty fields for a new one. */
    void begin();

    /** Closes the fields. */
    void close();

    /** Keeps what is written, unless something is wrong with it; then it says so. */
    void save();

    /** Whether leaving the fields would lose something. */
    default boolean dirty() {
        return editingProperty().get() && form().dirty();
    }
}
