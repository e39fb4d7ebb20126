package lectern.desktop.classroom;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;

/** What the tables of classrooms have in common. */
final class RoomTable {
    private RoomTable() {}

    /** Enter and a double click open the chosen one. */
    static void opens(TableView<Classroom> table, Runnable open) {
        table.setRowFactory(view -> {
            TableRow<Classroom> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    open.run();
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
    }

    static void show(TableColumn<Classroom, String> column, Function<Classroom, String> value) {
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
    }

    static String date(Instant instant, Messages messages) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
