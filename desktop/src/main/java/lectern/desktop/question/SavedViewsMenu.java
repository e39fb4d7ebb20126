package lectern.desktop.question;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lectern.desktop.page.PageAction;
import lectern.desktop.preference.SavedView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Views by name: apply, save, rename, delete. */
final class SavedViewsMenu {
    private final SavedViewsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final MenuButton button;

    SavedViewsMenu(SavedViewsViewModel model, Messages messages, Dialogs dialogs, MenuButton button) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        this.button = button;
        button.setGraphic(new FontIcon(Feather.BOOKMARK));
        model.views().subscribe(this::draw);
        draw();
    }

    private void draw() {
        List<SavedView> views = model.views();
        button.getItems()
                .setAll(views.stream().map(view -> named(view, model::apply)).toList());
        if (!views.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        MenuItem save = new MenuItem();
        save.textProperty().bind(messages.text("question.view.save"));
        save.setOnAction(event -> save());
        button.getItems().add(save);
        if (!views.isEmpty()) {
            button.getItems()
                    .addAll(menu("question.view.rename", this::rename), menu("question.view.delete", this::delete));
        }
    }

    private Menu menu(String key, Consumer<SavedView> action) {
        Menu menu = new Menu();
        menu.textProperty().bind(messages.text(key));
        menu.getItems()
                .setAll(model.views().stream().map(view -> named(view, action)).toList());
        return menu;
    }

    private static MenuItem named(SavedView view, Consumer<SavedView> action) {
        MenuItem item = new MenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(view));
        return item;
    }

    private void save() {
        dialogs.ask(
                messages.text("question.view.save.title"),
                messages.text("question.view.name"),
                "",
                messages.text("question.view.save.verb"),
                model::save);
    }

    private void rename(SavedView view) {
        dialogs.ask(
                messages.text("question.view.rename.title", view.name()),
                messages.text("question.view.name"),
                view.name(),
                messages.text("question.view.rename.verb"),
                name -> model.rename(view, name));
    }

    private void delete(SavedView view) {
        dialogs.confirm(
                messages.text("question.view.delete.title", view.name()),
                messages.text("question.view.delete.text"),
                messages.text("question.view.delete.verb"),
                () -> model.delete(view));
    }

    /** The same by name, for the command palette. */
    List<PageAction> actions() {
        Stream<PageAction> apply = model.views().stream()
                .map(view -> PageAction.of(
                        PageAction.Key.NONE,
                        messages.text("question.view.apply", view.name()),
                        () -> model.apply(view)));
        return Stream.concat(
                        apply,
                        Stream.of(PageAction.of(PageAction.Key.NONE, messages.text("question.view.save"), this::save)))
                .toList();
    }
}
