package lectern.desktop.activity;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.classroom.StartPlace.What;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.TextCell;
import lectern.model.classroom.Classroom;

/** Prepares a quiz, a race, a reading or a lesson. */
public final class StartView implements Page {
    private final StartViewModel model;
    private final StartForm form;
    private final Messages messages;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Map<What, ToggleButton> toggles = new EnumMap<>(What.class);

    @SuppressWarnings("FieldCanBeLocal") // bindings hold it weakly
    private final BooleanBinding ready;

    @FXML
    private ComboBox<Classroom> classroom;

    @FXML
    private Button start;

    @FXML
    private HBox occupied;

    @FXML
    private FlowPane whats;

    @FXML
    private VBox fields;

    public StartView(StartViewModel model, Messages messages) {
        this.model = model;
        this.form = model.form();
        this.messages = messages;
        this.ready = model.readyProperty();
    }

    @FXML
    private void initialize() {
        TextCell.use(classroom, each -> new SimpleStringProperty(each.name()));
        classroom.setItems(model.classrooms());
        classroom.valueProperty().bindBidirectional(model.classroomProperty());
        for (What what : What.values()) {
            ToggleButton toggle = new ToggleButton();
            toggle.setId("what-" + what);
            toggle.textProperty().bind(messages.text("activity.what." + what));
            toggle.setToggleGroup(kinds);
            toggle.setOnAction(event -> form.what.set(what));
            toggles.put(what, toggle);
            whats.getChildren().add(toggle);
        }
        form.what.subscribe(what -> {
            toggles.forEach((each, toggle) -> toggle.setSelected(each == what));
            fields.getChildren().setAll(new StartFields(model, messages).of(what));
        });
        start.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("activity.start." + form.what.get()),
                        form.what,
                        messages.languageProperty()));
        start.disableProperty().bind(ready.not());
        Controls.showWhile(occupied, model.occupiedProperty());
        Node open = Controls.button(messages.text("activity.start.open"), model::openPresent, Styles.SMALL);
        occupied.getChildren().add(open);
    }

    @FXML
    private void start() {
        model.start();
    }

    @Override
    public String help() {
        return "activity.start.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(new PageAction(PageAction.Key.SAVE, start.textProperty(), ready, model::start));
    }

    @Override
    public boolean unsaved() {
        return model.unsaved();
    }

    @Override
    public void hidden() {
        model.hide();
    }

    @Override
    public void shown() {
        model.show();
        Objects.requireNonNull(toggles.get(form.what.get()), "each kind has its toggle")
                .requestFocus();
    }
}
