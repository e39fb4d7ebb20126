package lectern.desktop.people;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.classroom.Classroom;

/** Asks for one of the classrooms. */
final class ClassroomChooser {
    private ClassroomChooser() {}

    /** @param verb the button's text: the deed itself */
    static void ask(
            List<Classroom> classrooms,
            ObservableStringValue title,
            ObservableStringValue verb,
            Messages messages,
            Dialogs dialogs,
            Consumer<Classroom> deed) {
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.setWrapText(true);
        heading.getStyleClass().add("section-title");
        ComboBox<Classroom> box = new ComboBox<>();
        box.setId("classroomChoice");
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(classrooms);
        box.setConverter(new Names<>(Classroom::name));
        box.accessibleTextProperty().bind(title);
        box.getSelectionModel().selectFirst();
        Label none = new Label();
        none.textProperty().bind(messages.text("people.classroom.none"));
        none.setWrapText(true);
        Button cancel = new Button();
        cancel.textProperty().bind(messages.text("widget.cancel"));
        cancel.setCancelButton(true);
        Button button = new Button();
        button.setId("classroomChosen");
        button.textProperty().bind(verb);
        button.getStyleClass().add(Styles.ACCENT);
        button.setDefaultButton(true);
        button.disableProperty().bind(box.valueProperty().isNull());
        HBox buttons = new HBox(cancel, button);
        buttons.getStyleClass().add("buttons");
        VBox card = new VBox(heading, classrooms.isEmpty() ? none : box, buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> dialogs.close(card));
        button.setOnAction(event -> {
            dialogs.close(card);
            deed.accept(box.getValue());
        });
        dialogs.show(card);
        box.requestFocus();
    }
}
