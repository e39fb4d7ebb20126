package lectern.desktop.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** What the tables of people have in common. */
final class PeopleTable {
    private static final double NARROWEST = 70;

    private PeopleTable() {}

    /**
     * @param title the key of what the table is called
     * @param none the key of what is said where there is no row
     */
    static <T> TableView<T> of(String id, ObservableList<T> items, String title, String none, Messages messages) {
        TableView<T> table = new TableView<>(items);
        table.setId(id);
        table.accessibleTextProperty().bind(messages.text(title));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label noRow = new Label();
        noRow.textProperty().bind(messages.text(none));
        table.setPlaceholder(noRow);
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
        return table;
    }

    static <T> TableColumn<T, String> column(String key, double width, Function<T, String> text, Messages messages) {
        TableColumn<T, String> column = new TableColumn<>();
        column.textProperty().bind(messages.text("people.column." + key));
        column.setPrefWidth(width);
        column.setMinWidth(NARROWEST);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    /** Columns that make way where the table is narrow. */
    static <T> void onlyWhereRoomy(TableView<T> table, double roomy, List<TableColumn<T, String>> columns) {
        table.widthProperty()
                .subscribe(width -> columns.forEach(column -> column.setVisible(width.doubleValue() >= roomy)));
    }

    static String day(Instant time, Messages messages) {
        return shown(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), time, messages);
    }

    /** As short as a column of a table needs it. */
    static String shortDay(Instant time, Messages messages) {
        return shown(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT), time, messages);
    }

    static String time(Instant time, Messages messages) {
        return shown(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), time, messages);
    }

    /** As short as a column of a table needs it. */
    static String shortTime(Instant time, Messages messages) {
        return shown(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT), time, messages);
    }

    private static String shown(DateTimeFormatter format, Instant time, Messages messages) {
        return format.withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(time);
    }
}
