package lectern.desktop.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoButtons;
import lectern.desktop.edit.UndoNotice;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.settings.SettingValue;

/** What the school decides, one thing below the other. */
public final class SchoolSettingsView implements Page {
    private final SchoolSettingsViewModel model;
    private final Messages messages;

    @FXML
    private VBox page;

    @FXML
    private VBox rows;

    public SchoolSettingsView(SchoolSettingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        UndoNotice notice = new UndoNotice(model.undo(), model.reportProperty(), messages);
        notice.undoFrom(rows);
        page.getChildren().add(1, notice);
        model.settings().subscribe(this::draw);
        Controls.whileSeen(rows, messages.languageProperty()).subscribe((before, now) -> {
            rows.getChildren().clear();
            draw();
        });
    }

    /** Leaves alone what stays as it is, so that nobody loses what they write in the next field. */
    private void draw() {
        Map<SettingValue, Node> drawn = new HashMap<>();
        rows.getChildren().forEach(row -> drawn.put((SettingValue) row.getUserData(), row));
        rows.getChildren()
                .setAll(model.settings().stream()
                        .map(setting -> drawn.containsKey(setting) ? asHeld(drawn.get(setting), setting) : row(setting))
                        .toList());
    }

    /** A switch that the server refused goes back; a text stays to be mended. */
    private static Node asHeld(Node row, SettingValue setting) {
        if (row.lookup("#setting-" + setting.name()) instanceof CheckBox box) {
            box.setSelected(Boolean.TRUE.equals(setting.value()));
        }
        return row;
    }

    private VBox row(SettingValue setting) {
        Label what = new Label(model.text(setting));
        what.getStyleClass().add("hint");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        VBox row = new VBox();
        row.setUserData(setting);
        row.getStyleClass().addAll("card", "field");
        if (setting.value() instanceof Boolean on) {
            row.getChildren().setAll(what);
            addTo(row, setting, check(setting, on));
        } else {
            Label title = new Label(model.title(setting));
            row.getChildren().setAll(title, what);
            TextField field = written(setting);
            title.setLabelFor(field);
            addTo(row, setting, field);
        }
        return row;
    }

    private void addTo(VBox row, SettingValue setting, Node control) {
        control.setId("setting-" + setting.name());
        row.getChildren().add(row.getChildren().size() - 1, control);
        ProblemLabel.below(control, model.faults(), setting.name(), messages);
    }

    private CheckBox check(SettingValue setting, boolean on) {
        CheckBox box = new CheckBox(model.title(setting));
        box.getStyleClass().add("strong");
        box.setSelected(on);
        box.setOnAction(event -> model.set(setting, box.isSelected()));
        return box;
    }

    private TextField written(SettingValue setting) {
        TextField field = new TextField(String.valueOf(setting.value()));
        field.getStyleClass().add("short-field");
        AtomicReference<String> tried = new AtomicReference<>(field.getText());
        Runnable keep = () -> {
            tried.set(field.getText());
            if (setting.value() instanceof Number) {
                model.setNumber(setting, field.getText());
            } else {
                model.set(setting, field.getText());
            }
        };
        field.setOnAction(event -> keep.run());
        field.focusedProperty().subscribe((before, now) -> {
            if (!now && !field.getText().equals(tried.get())) {
                keep.run();
            }
        });
        return field;
    }

    @Override
    public String help() {
        return "settings.school.help";
    }

    @Override
    public List<PageAction> actions() {
        return new UndoButtons(model.undo(), messages).actions();
    }

    @Override
    public void shown() {
        model.show();
    }
}
