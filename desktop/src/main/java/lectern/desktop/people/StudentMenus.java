package lectern.desktop.people;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;

/** What can be done to the chosen students, or to everybody in the list where none is chosen; asks before it harms. */
final class StudentMenus {
    private final TableView<Student> table;
    private final StudentDeeds deeds;
    private final PrintDialogs printing;
    private final StudentQuestions questions;
    private final Messages messages;
    private final Dialogs dialogs;

    StudentMenus(
            TableView<Student> table, StudentDeeds deeds, CardPrinter printer, Messages messages, Dialogs dialogs) {
        this.table = table;
        this.deeds = deeds;
        this.messages = messages;
        this.dialogs = dialogs;
        questions = new StudentQuestions(messages, dialogs);
        printing = new PrintDialogs(printer, questions, messages, dialogs);
    }

    List<MenuItem> printing() {
        return List.of(
                item("people.print.cards", () -> those(printing::cards)),
                item("people.print.pictures", () -> those(printing::pictures)));
    }

    /** @param archive whether those are shown who left, for whom other things can be done */
    List<MenuItem> acting(ObservableBooleanValue archive) {
        List<MenuItem> here =
                List.of(item("people.enrol", () -> classroom(StudentAction.ENROL)), item("people.move", this::move));
        List<MenuItem> both = List.of(
                item("people.withdraw", () -> classroom(StudentAction.WITHDRAW)),
                item("people.reset", () -> confirmed(StudentAction.RESET)));
        MenuItem away = item("people.archive", () -> confirmed(StudentAction.ARCHIVE));
        MenuItem back = item("people.restore", this::restore);
        archive.subscribe(shown -> {
            here.forEach(item -> item.setVisible(!shown));
            away.setVisible(!shown);
            back.setVisible(shown);
        });
        return List.of(here.getFirst(), both.getFirst(), here.getLast(), both.getLast(), away, back);
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
        if (!chosen.isEmpty()) {
            action.accept(chosen);
            return;
        }
        deeds.everybody(all -> {
            if (!all.isEmpty()) {
                action.accept(all);
            }
        });
    }

    private void classroom(StudentAction action) {
        those(some -> deeds.classrooms(classrooms -> ClassroomChooser.ask(
                classrooms,
                questions.about("people.classroom." + action, some),
                messages.text("people.classroom.verb." + action),
                messages,
                dialogs,
                classroom -> deeds.act(action, some, classroom.id(), null))));
    }

    private void move() {
        those(some -> dialogs.ask(
                questions.about("people.move.title", some),
                messages.text("people.field.group"),
                Objects.requireNonNullElse(some.getFirst().group(), ""),
                messages.text("people.move.verb"),
                group -> deeds.act(StudentAction.MOVE, some, null, group)));
    }

    private void confirmed(StudentAction action) {
        those(some -> questions.confirm(
                "people.confirm." + action,
                "people.confirm.text." + action,
                "people.confirm.verb." + action,
                some,
                () -> deeds.act(action, some, null, null)));
    }

    /** One is brought back at once, as that is easily taken back; many are asked for. */
    private void restore() {
        those(some -> {
            Runnable deed = () -> deeds.act(StudentAction.RESTORE, some, null, null);
            if (some.size() == 1) {
                deed.run();
            } else {
                questions.agree(
                        "people.confirm.RESTORE",
                        "people.confirm.text.RESTORE",
                        "people.confirm.verb.RESTORE",
                        some,
                        deed);
            }
        });
    }
}
