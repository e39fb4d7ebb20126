package lectern.desktop.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.paging.ChosenRows;
import lectern.desktop.text.Messages;
import lectern.model.roster.Student;
import org.jspecify.annotations.Nullable;

/** The table of students; several can be chosen. */
final class StudentTable {
    private static final double ROOMY = 620;

    private StudentTable() {}

    static TableView<Student> of(ObservableList<Student> students, Messages messages) {
        TableView<Student> table =
                PeopleTable.of("studentTable", students, "people.title", "people.none.title", messages);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ChosenRows.keep(table, Student::id);
        TableColumn<Student, String> ways =
                PeopleTable.column("ways", 116, student -> ways(student, messages), messages);
        TableColumn<Student, String> active =
                PeopleTable.column("active", 130, student -> date(student.lastActiveAt(), messages), messages);
        table.getColumns()
                .setAll(List.of(
                        PeopleTable.column("name", 150, Student::name, messages),
                        PeopleTable.column(
                                "number",
                                100,
                                student -> Objects.requireNonNullElse(student.studentNo(), ""),
                                messages),
                        PeopleTable.column(
                                "group", 92, student -> Objects.requireNonNullElse(student.group(), ""), messages),
                        ways,
                        active));
        PeopleTable.onlyWhereRoomy(table, ROOMY, List.of(active));
        return table;
    }

    /** What the pane says about a student that is not to be written; empty for nobody. */
    static String facts(@Nullable Student student, Messages messages) {
        return student == null
                ? ""
                : messages.get("people.facts", ways(student, messages), date(student.lastActiveAt(), messages));
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
        return time == null ? messages.get("people.never") : PeopleTable.day(time, messages);
    }
}
