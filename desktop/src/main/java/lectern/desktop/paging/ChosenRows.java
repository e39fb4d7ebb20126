package lectern.desktop.paging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;

/** Keeps several rows chosen where a list is fetched anew: those of the same things, wherever they stand now. */
public final class ChosenRows<T> {
    private final TableView<T> table;
    private final Function<T, String> id;
    private List<String> chosen = List.of();

    private ChosenRows(TableView<T> table, Function<T, String> id) {
        this.table = table;
        this.id = id;
    }

    /** @param id of a row's thing */
    public static <T> void keep(TableView<T> table, Function<T, String> id) {
        ChosenRows<T> rows = new ChosenRows<>(table, id);
        // Later, as the choice also changes while the list does.
        table.getSelectionModel().getSelectedItems().addListener((InvalidationListener)
                change -> Platform.runLater(rows::note));
        table.getItems().addListener((ListChangeListener<T>) change -> rows.chooseAgain());
    }

    private void note() {
        chosen = table.getSelectionModel().getSelectedItems().stream().map(id).toList();
    }

    private void chooseAgain() {
        if (chosen.size() > 1) {
            TableViewSelectionModel<T> selection = table.getSelectionModel();
            int[] at = IntStream.range(0, table.getItems().size())
                    .filter(row -> chosen.contains(id.apply(table.getItems().get(row))))
                    .toArray();
            selection.clearSelection();
            for (int row : at) {
                selection.select(row);
            }
        }
    }
}
