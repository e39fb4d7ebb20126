package lectern.desktop.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.text.Messages;
import lectern.model.roster.Student;
import org.jspecify.annotations.Nullable;

/** The table of students; several can be chosen. */
final class StudentTable {
    private static final double ROOMY = 620;

    private StudentTable() {}

    static TableView<Student> of(ObservableList<Student> students, Messages messages) {
        TableView<Student> table = new TableView<>(students);
        table.setId("studentTable");
        table.accessibleTextProperty().bind(messages.text("people.title"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<Student, String> name = column("name", 220, Student::name, messages);
        TableColumn<Student, String> number =
                column("number", 110, student -> Objects.requireNonNullElse(student.studentNo(), ""), messages);
        TableColumn<Student, String> group =
                column("group", 120, student -> Objects.requireNonNullElse(student.group(), ""), messages);
        TableColumn<Student, String> ways = column("ways", 150, student -> ways(student, messages), messages);
        TableColumn<Student, String> active =
                column("active", 130, student -> date(student.lastActiveAt(), messages), messages);
        table.getColumns().setAll(List.of(name, number, group, ways, active));
        table.widthProperty().subscribe(width -> {
            ways.setVisible(width.doubleValue() >= ROOMY);
            active.setVisible(width.doubleValue() >= ROOMY);
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label noRow = new Label();
        noRow.textProperty().bind(messages.text("people.none.title"));
        table.setPlaceholder(noRow);
        messages.languageProperty().subscribe(language -> table.refresh());
        return table;
    }

    private static TableColumn<Student, String> column(
            String key, double width, Function<Student, String> text, Messages messages) {
        TableColumn<Student, String> column = new TableColumn<>();
        column.textProperty().bind(messages.text("people.column." + key));
        column.setPrefWidth(width);
        column.setMinWidth(70);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    /** How a student signs in: a name alone is enough where there is nothing else. */
    private static String ways(Student student, Messages messages) {
        if (student.card() && student.pictures()) {
            return messages.get("people.way.both");
        }
        return messages.get(
                student.card() ? "people.way.card" : student.pictures() ? "people.way.pictures" : "people.way.name");
    }

    private static String date(@Nullable Instant time, Messages messages) {
        return time == null
                ? messages.get("people.never")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(messages.language().locale())
                        .withZone(ZoneId.systemDefault())
                        .format(time);
    }
}
