package lectern.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Overlay;

/** The command palette's card: a field, and below it what matches. Arrows move, Enter does it. */
final class PaletteCard extends VBox {
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Overlay overlay;
    private final PaletteViewModel model; // held here: the field's binding holds it weakly

    PaletteCard(PaletteViewModel model, Messages messages, Overlay overlay) {
        this.overlay = overlay;
        this.model = model;
        setId("palette-card");
        getStyleClass().addAll("dialog-card", "palette");
        field.setId("palette-query");
        field.promptTextProperty().bind(messages.text("shell.palette.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        list.setItems(this.model.found());
        list.setCellFactory(view -> new Cell());
        Label none = new Label();
        none.textProperty().bind(messages.text("shell.palette.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setFocusTraversable(false);
        list.getSelectionModel().selectFirst();
        model.queryProperty().subscribe(() -> list.getSelectionModel().selectFirst());
        list.setOnMouseClicked(event -> run());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, list);
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int step = code == KeyCode.DOWN ? 1 : -1;
            int last = list.getItems().size() - 1;
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, last));
            list.getSelectionModel().select(next);
            list.scrollTo(next);
            event.consume();
        } else if (code == KeyCode.ENTER) {
            run();
            event.consume();
        }
    }

    private void run() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            overlay.hide(this);
            command.action().run();
        }
    }

    private static final class Cell extends ListCell<Command> {
        private final Label title = new Label();
        private final Label group = new Label();
        private final Region gap = new Region();
        private final HBox line = new HBox(8, title, gap, group);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(gap, Priority.ALWAYS);
            group.getStyleClass().add("muted");
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
            } else {
                title.setText(command.title());
                group.setText(command.group());
                setGraphic(line);
            }
        }
    }
}
