package lectern.desktop.people;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.stage.FileChooser;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ExportChooser;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;

/** What can be done to the chosen students, or to everybody in the list where none is chosen; asks before it harms. */
final class StudentMenus {
    private final TableView<Student> table;
    private final StudentDeeds deeds;
    private final Messages messages;
    private final Dialogs dialogs;

    StudentMenus(TableView<Student> table, StudentDeeds deeds, Messages messages, Dialogs dialogs) {
        this.table = table;
        this.deeds = deeds;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    List<MenuItem> printing() {
        return List.of(
                item("people.print.cards", () -> print("cards", deeds::printCards)),
                item("people.print.pictures", () -> print("pictures", deeds::printPictures)));
    }

    List<MenuItem> acting() {
        return List.of(
                item("people.enrol", () -> classroom(StudentAction.ENROL)),
                item("people.withdraw", () -> classroom(StudentAction.WITHDRAW)),
                item("people.move", this::move),
                item("people.reset", () -> confirmed(StudentAction.RESET)),
                item("people.archive", () -> confirmed(StudentAction.ARCHIVE)),
                item("people.restore", () -> those(some -> deeds.act(StudentAction.RESTORE, some, null, null))));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(key.replace('.', '-'));
        item.textProperty().bind(messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void those(Consumer<List<Student>> action) {
        List<Student> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (chosen.isEmpty()) {
            deeds.everybody(action);
        } else {
            action.accept(chosen);
        }
    }

    /** Makes a file to be printed. */
    private interface Printing {
        void print(List<Student> some, Path file, Consumer<Path> then);
    }

    private void print(String what, Printing printing) {
        those(some -> dialogs.confirm(
                messages.text("people.print.title"),
                messages.text("people.print.text"),
                messages.text("people.print.verb"),
                () -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setInitialFileName(messages.get("people.print.file." + what) + ".pdf");
                    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
                    File file = chooser.showSaveDialog(table.getScene().getWindow());
                    if (file != null) {
                        printing.print(some, file.toPath(), written -> ExportChooser.tell(written, messages, dialogs));
                    }
                }));
    }

    private void classroom(StudentAction action) {
        those(some -> deeds.classrooms(classrooms -> ClassroomChooser.ask(
                classrooms,
                messages.text("people.classroom." + action),
                messages.text("people.classroom.verb." + action),
                messages,
                dialogs,
                classroom -> deeds.act(action, some, classroom.id(), null))));
    }

    private void move() {
        those(some -> dialogs.ask(
                messages.text("people.move"),
                messages.text("people.field.group"),
                Objects.requireNonNullElse(some.getFirst().group(), ""),
                messages.text("people.move.verb"),
                group -> deeds.act(StudentAction.MOVE, some, null, group)));
    }

    private void confirmed(StudentAction action) {
        those(some -> dialogs.confirm(
                messages.text("people.confirm." + action),
                messages.text("people.confirm.text." + action),
                messages.text("people.confirm.verb." + action),
                () -> deeds.act(action, some, null, null)));
    }
}
