package lectern.desktop.importing;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.model.importing.ImportLayout;

/** Shows the beginning of a file as it is read. */
final class SampleTable {
    private static final double ONLY = 800;
    private static final double ONE_OF_MANY = 160;

    private SampleTable() {}

    static void show(TableView<List<String>> table, ImportLayout layout) {
        table.getColumns().clear();
        List<String> names = layout.columns();
        int widest = layout.sample().stream().mapToInt(List::size).max().orElse(0);
        int count = Math.max(names.size(), widest);
        for (int i = 0; i < count; i++) {
            int column = i;
            TableColumn<List<String>, String> shown = new TableColumn<>(i < names.size() ? names.get(i) : "");
            shown.setSortable(false);
            shown.setPrefWidth(count == 1 ? ONLY : ONE_OF_MANY);
            shown.setCellValueFactory(row -> new SimpleStringProperty(
                    column < row.getValue().size() ? row.getValue().get(column).replaceAll("\\s+", " ") : ""));
            table.getColumns().add(shown);
        }
        table.getItems().setAll(layout.sample());
    }
}
