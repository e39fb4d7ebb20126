package lectern.desktop.activity;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A row that is put together anew for each item, as wide as its list. */
final class PartCell<T> extends ListCell<T> {
    private final Function<T, Node> content;

    PartCell(Function<T, Node> content) {
        this.content = content;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : content.apply(item));
    }
}
