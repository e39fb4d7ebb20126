package lectern.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import lectern.desktop.page.Page;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.LockTime;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;

/** How this console looks and behaves; each choice holds at once and is remembered on this computer. */
public final class ConsoleSettingsView implements Page {
    private static final List<Integer> SIZES = List.of(90, 100, 125, 150, 175, 200);
    private static final List<Integer> MINUTES = List.of(0, 1, 2, 5, 10, 15, 30, 60, 120);

    private final Appearance appearance;
    private final Messages messages;
    // Held here: bindings hold what they follow weakly.
    private final ObjectProperty<Integer> size;
    private final ObjectProperty<Integer> minutes;

    @FXML
    private ComboBox<Language> language;

    @FXML
    private ComboBox<ThemeChoice> theme;

    @FXML
    private ComboBox<Integer> typeSize;

    @FXML
    private ComboBox<Integer> lockMinutes;

    public ConsoleSettingsView(Appearance appearance, LockTime lockTime, Messages messages) {
        this.appearance = appearance;
        this.messages = messages;
        size = appearance.fontScaleProperty().asObject();
        minutes = lockTime.minutesProperty().asObject();
    }

    @FXML
    private void initialize() {
        language.getItems().setAll(Language.values());
        TextCell.use(language, each -> new SimpleStringProperty(each.ownName()));
        language.valueProperty().bindBidirectional(appearance.languageProperty());
        theme.getItems().setAll(ThemeChoice.values());
        TextCell.use(theme, each -> messages.text("shell.theme." + each));
        theme.valueProperty().bindBidirectional(appearance.themeProperty());
        choices(typeSize, SIZES, size);
        TextCell.use(typeSize, each -> new SimpleStringProperty(each + " %"));
        choices(lockMinutes, MINUTES, minutes);
        TextCell.use(lockMinutes, each -> messages.text(key(each), each));
    }

    private static String key(int minutes) {
        return switch (minutes) {
            case 0 -> "settings.lock.never";
            case 1 -> "settings.lock.minute";
            default -> "settings.lock.minutes";
        };
    }

    /** The usual values, and the present one where it is none of them. */
    private static void choices(ComboBox<Integer> box, List<Integer> usual, ObjectProperty<Integer> value) {
        List<Integer> all = new ArrayList<>(usual);
        if (!all.contains(value.get())) {
            all.add(value.get());
            all.sort(null);
        }
        box.getItems().setAll(all);
        box.valueProperty().bindBidirectional(value);
    }

    @Override
    public String help() {
        return "settings.console.help";
    }

    @Override
    public void shown() {
        language.requestFocus();
    }
}
