package lectern.desktop.widget;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** A cell whose text follows the language. */
public final class TextCell<T> extends ListCell<T> {
    private final Function<T, ? extends ObservableValue<String>> text;

    private TextCell(Function<T, ? extends ObservableValue<String>> text) {
        this.text = text;
    }

    /** Shows the items of a combo box, and the chosen one, by these texts. */
    public static <T> void use(ComboBox<T> box, Function<T, ? extends ObservableValue<String>> text) {
        box.setCellFactory(list -> new TextCell<>(text));
        box.setButtonCell(new TextCell<>(text));
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        textProperty().unbind();
        if (empty || item == null) {
            setText("");
        } else {
            textProperty().bind(text.apply(item));
        }
    }
}
