package lectern.desktop.classroom;

import atlantafx.base.theme.Styles;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import org.jspecify.annotations.Nullable;

/** Asks where to bring the class, or one. */
final class PlaceChooser {
    private PlaceChooser() {}

    /**
     * @param title whom to bring
     * @param deed gets the chosen place
     */
    static void ask(
            Places places, ObservableStringValue title, Messages messages, Dialogs dialogs, Consumer<String> deed) {
        TextField words = new TextField();
        words.setId("placeSearch");
        words.promptTextProperty().bind(messages.text("classroom.place.search"));
        words.textProperty().subscribe((before, now) -> places.search(now));
        ListView<Places.Choice> list = new ListView<>(places.found());
        list.setCellFactory(view -> new Cell());
        list.setPrefHeight(280);
        list.accessibleTextProperty().bind(title);
        list.setPlaceholder(Controls.text(messages.text("classroom.place.none"), "muted"));
        keepChosen(list);
        HBox buttons = new HBox();
        VBox card = new VBox(Controls.text(title, "section-title"), words, list, buttons);
        Runnable go = () -> {
            Places.Choice chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                dialogs.close(card);
                deed.accept(chosen.place());
            }
        };
        Button bring = Controls.button(messages.text("classroom.bring.verb"), go, Styles.ACCENT);
        bring.setId("placeChosen");
        bring.setDefaultButton(true);
        bring.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        Button cancel = Controls.button(messages.text("widget.cancel"), () -> dialogs.close(card));
        cancel.setCancelButton(true);
        buttons.getChildren().setAll(cancel, bring);
        buttons.getStyleClass().add("buttons");
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        dialogs.show(card);
        words.requestFocus();
    }

    /** What is chosen stays so while it is there; else it is the first, as at the beginning. */
    private static void keepChosen(ListView<Places.Choice> list) {
        SelectionModel<Places.Choice> selection = list.getSelectionModel();
        AtomicReference<Places.@Nullable Choice> chosen = new AtomicReference<>();
        Runnable choose = () -> {
            Places.Choice last = chosen.get();
            if (last != null && list.getItems().contains(last)) {
                selection.select(last);
            } else {
                selection.selectFirst();
            }
        };
        list.getItems().addListener((ListChangeListener<Places.Choice>) change -> choose.run());
        choose.run();
        list.setOnMouseClicked(event -> chosen.set(selection.getSelectedItem()));
        list.setOnKeyReleased(event -> chosen.set(selection.getSelectedItem()));
    }

    private static final class Cell extends ListCell<Places.Choice> {
        @Override
        protected void updateItem(Places.@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? "" : choice.name());
        }
    }
}
