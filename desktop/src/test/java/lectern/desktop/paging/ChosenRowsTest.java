package lectern.desktop.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ChosenRowsTest {
    private record Row(String id, int version) {}

    private final ObservableList<Row> items = FXCollections.observableArrayList();

    @Test
    void thoseOfTheSameThingsStayChosen() throws Exception {
        TableView<Row> table = chosen(1, 3);
        assertThat(after(table, "z", "a", "b", "c", "d")).containsExactly("b", "d");
        assertThat(after(table, "d", "e", "f")).as("the other is gone").containsExactly("d");
    }

    @Test
    void whereAllAreGoneNoneIsChosen() throws Exception {
        assertThat(after(chosen(0, 1), "c", "d")).isEmpty();
    }

    private TableView<Row> chosen(int first, int second) throws Exception {
        FxToolkit.registerPrimaryStage();
        items.setAll(rows(1, "a", "b", "c", "d"));
        return waitForAsyncFx(30_000, () -> {
            TableView<Row> table = new TableView<>(items);
            table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            ChosenRows.keep(table, Row::id);
            table.getSelectionModel().selectIndices(first, second);
            return table;
        });
    }

    private static List<Row> rows(int version, String... ids) {
        return List.of(ids).stream().map(id -> new Row(id, version)).toList();
    }

    /** The ids that are chosen once these were fetched. */
    private List<String> after(TableView<Row> table, String... ids) {
        waitForFxEvents();
        waitForAsyncFx(30_000, () -> items.setAll(rows(2, ids)));
        waitForFxEvents();
        return table.getSelectionModel().getSelectedItems().stream()
                .map(Row::id)
                .toList();
    }
}
