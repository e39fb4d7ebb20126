package lectern.desktop.paging;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table at the row of what the pane beside it shows, and opens what is chosen in the table. The pane may refuse:
 * then the table goes back to what it shows.
 */
public final class ShownRow<T> {
    private final TableView<T> table;
    private final Function<T, String> id;
    private final ObservableValue<@Nullable T> shown;
    private final Consumer<T> open;
    private boolean selecting;

    /**
     * @param shown what the pane shows; null for nothing
     * @param open asked to show something else
     */
    public ShownRow(TableView<T> table, Function<T, String> id, ObservableValue<@Nullable T> shown, Consumer<T> open) {
        this.table = table;
        this.id = id;
        this.shown = shown;
        this.open = open;
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        shown.subscribe(this::select);
        // A list that was fetched anew has other rows, and none of them is chosen.
        table.getItems().subscribe(() -> select(shown.getValue()));
    }

    private void choose(@Nullable T chosen) {
        T held = shown.getValue();
        if (!selecting && chosen != null && (held == null || !id.apply(held).equals(id.apply(chosen)))) {
            open.accept(chosen);
            select(shown.getValue());
        }
    }

    private void select(@Nullable T held) {
        selecting = true;
        int at = held == null ? -1 : table.getItems().stream().map(id).toList().indexOf(id.apply(held));
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(at);
        }
        selecting = false;
    }
}
