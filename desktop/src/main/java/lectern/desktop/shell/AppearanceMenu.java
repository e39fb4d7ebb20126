package lectern.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;

/** Language, look and size of type, as menus and as lines of the command palette. */
public final class AppearanceMenu {
    private static final List<Integer> SIZES = List.of(90, 100, 125, 150, 175, 200);

    private final Appearance appearance;
    private final Messages messages;

    public AppearanceMenu(Appearance appearance, Messages messages) {
        this.appearance = appearance;
        this.messages = messages;
    }

    List<Menu> menus() {
        Menu language = menu("shell.language");
        ToggleGroup languages = new ToggleGroup();
        for (Language each : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(each.ownName());
            add(language, item, languages, appearance.languageProperty(), each);
        }
        Menu theme = menu("shell.theme");
        ToggleGroup themes = new ToggleGroup();
        for (ThemeChoice each : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(messages.text("shell.theme." + each));
            add(theme, item, themes, appearance.themeProperty(), each);
        }
        Menu size = menu("shell.size");
        ToggleGroup sizes = new ToggleGroup();
        for (Integer each : SIZES) {
            RadioMenuItem item = new RadioMenuItem(each + " %");
            add(size, item, sizes, appearance.fontScaleProperty().asObject(), each);
        }
        return List.of(language, theme, size);
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Language each : Language.values()) {
            commands.add(command(
                    each.ownName(),
                    "shell.language",
                    () -> appearance.languageProperty().set(each)));
        }
        for (ThemeChoice each : ThemeChoice.values()) {
            String name = messages.get("shell.theme." + each);
            commands.add(command(
                    name, "shell.theme", () -> appearance.themeProperty().set(each)));
        }
        for (int each : SIZES) {
            commands.add(command(
                    each + " %",
                    "shell.size",
                    () -> appearance.fontScaleProperty().set(each)));
        }
        return commands;
    }

    private Command command(String title, String groupKey, Runnable action) {
        return new Command(title, messages.get(groupKey), action);
    }

    private static <T> void add(Menu menu, RadioMenuItem item, ToggleGroup group, Property<T> property, T value) {
        item.setToggleGroup(group);
        property.subscribe(now -> item.setSelected(value.equals(now)));
        item.setOnAction(event -> property.setValue(value));
        menu.getItems().add(item);
    }

    private Menu menu(String key) {
        Menu menu = new Menu();
        menu.textProperty().bind(messages.text(key));
        return menu;
    }
}
