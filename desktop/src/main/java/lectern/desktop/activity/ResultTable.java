package lectern.desktop.activity;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** A table of students whose order says something, so that it can't be sorted. */
final class ResultTable<T> extends TableView<T> {
    private final Messages messages;

    /**
     * @param name what is read aloud for it
     * @param none what it says where there is no row
     */
    ResultTable(List<T> rows, String name, String none, Messages messages) {
        this.messages = messages;
        getItems().setAll(rows);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Controls.text(messages.get(none), "muted"));
        setAccessibleText(messages.get(name));
    }

    /** A column of texts; {@code figures} puts them at its end. */
    void column(String title, double width, boolean figures, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(messages.get(title));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        if (figures) {
            column.getStyleClass().add("figures");
        }
        getColumns().add(column);
    }
}
