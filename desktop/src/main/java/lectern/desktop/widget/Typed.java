package lectern.desktop.widget;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Figures, days and lines of a table that count only once their field is left. */
public final class Typed {
    private Typed() {}

    /** Makes what is being typed count now, as somebody saves by the keyboard without leaving the field. */
    public static void commit(@Nullable Node focused) {
        for (Node each = focused; each != null; each = each.getParent()) {
            switch (each) {
                case Spinner<?> spinner when spinner.isEditable() -> spinner.commitValue();
                case ComboBox<?> box when box.isEditable() -> box.commitValue();
                case DatePicker picker -> picker.commitValue();
                case TableView<?> table when table.getEditingCell() != null -> table.requestFocus();
                default -> {}
            }
        }
    }
}
