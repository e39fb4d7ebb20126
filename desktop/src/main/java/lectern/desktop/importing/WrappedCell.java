package lectern.desktop.importing;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell that shows all of its text, in as many lines as its column needs. */
final class WrappedCell<S> extends TableCell<S, String> {
    private static final double BESIDE = 16;

    private final Text words = new Text();

    WrappedCell() {
        words.fillProperty().bind(textFillProperty());
        tableColumnProperty().subscribe(column -> {
            words.wrappingWidthProperty().unbind();
            if (column != null) {
                words.wrappingWidthProperty().bind(column.widthProperty().subtract(BESIDE));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        boolean said = !empty && item != null && !item.isEmpty();
        words.setText(said ? item : "");
        setGraphic(said ? words : null);
    }
}
