package lectern.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Place;
import lectern.desktop.page.Room;
import lectern.desktop.page.SubPage;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.Overlay;
import lectern.desktop.widget.Typed;
import org.jspecify.annotations.Nullable;

/** What the keyboard and the command palette can do, on every page and on the present one. */
public final class Commands {
    private final Pages pages;
    private final Navigator navigator;
    private final AppearanceMenu appearance;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Overlay overlay;
    private final Place account;
    private final Runnable lock;
    private Supplier<@Nullable Page> present = () -> null;

    /**
     * @param account where one's own account is
     * @param lock locks the window
     */
    public Commands(
            Pages pages,
            Navigator navigator,
            AppearanceMenu appearance,
            Messages messages,
            Dialogs dialogs,
            Overlay overlay,
            Place account,
            Runnable lock) {
        this.pages = pages;
        this.navigator = navigator;
        this.appearance = appearance;
        this.messages = messages;
        this.dialogs = dialogs;
        this.overlay = overlay;
        this.account = account;
        this.lock = lock;
    }

    /** Says which page the keys act on. */
    void actionsOf(Supplier<@Nullable Page> page) {
        present = page;
    }

    /** Binds the keys to the window. */
    void install(Scene scene) {
        key(scene, KeyCode.K, this::openPalette);
        key(scene, KeyCode.F, () -> act(PageAction.Key.FIND));
        key(scene, KeyCode.N, () -> act(PageAction.Key.NEW));
        key(scene, KeyCode.S, () -> {
            Typed.commit(scene.getFocusOwner());
            act(PageAction.Key.SAVE);
        });
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), () -> unlessOverlaid(this::help));
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                        () -> unlessOverlaid(navigator::back));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), lock);
        key(scene, KeyCode.PAGE_DOWN, () -> turn(1));
        key(scene, KeyCode.PAGE_UP, () -> turn(-1));
        for (int i = 0; i < Math.min(9, pages.rooms().size()); i++) {
            var room = pages.rooms().get(i);
            key(scene, KeyCode.getKeyCode(String.valueOf(i + 1)), () -> navigator.open(room.place()));
        }
    }

    /** The menu under the person's name. */
    List<MenuItem> userMenu(Runnable signOut) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("shell.account", () -> navigator.open(account)));
        items.addAll(appearance.menus());
        items.add(item("shell.help", this::help));
        items.add(item("shell.lock", lock));
        items.add(item("shell.signOut", () -> dialogs.unlessLost(pages.unsaved(), "shell.leave.", signOut)));
        return items;
    }

    /** Opens the command palette. */
    void openPalette() {
        List<Command> commands = new ArrayList<>();
        Page page = present.get();
        if (page != null) {
            page.actions().stream()
                    .filter(action -> action.possible().get())
                    .forEach(action -> commands.add(
                            new Command(action.title().get(), messages.get("shell.group.page"), action::run)));
        }
        for (Room room : pages.rooms()) {
            String name = messages.get("room." + room.id());
            commands.add(new Command(name, messages.get("shell.group.room"), () -> navigator.open(room.place())));
            pages.subPages(room.id())
                    .forEach(sub -> commands.add(
                            new Command(messages.get("room." + sub.id()), name, () -> navigator.open(sub.place()))));
        }
        commands.addAll(appearance.commands());
        commands.add(new Command(messages.get("shell.lock"), "Ctrl+L", lock));
        commands.add(new Command(messages.get("shell.help"), "F1", this::help));
        overlay.show(new PaletteCard(new PaletteViewModel(commands), messages, overlay));
    }

    /** Goes to the next page of the room, round and round. */
    private void turn(int by) {
        Place place = navigator.place();
        List<Place> all = place == null
                ? List.of()
                : pages.subPages(place.room()).stream().map(SubPage::place).toList();
        int at = all.indexOf(place);
        if (at >= 0) {
            navigator.open(all.get(Math.floorMod(at + by, all.size())));
        }
    }

    private void help() {
        Page page = present.get();
        if (page != null) {
            Label text = new Label();
            text.textProperty().bind(messages.text("shell.help.text", messages.text(page.help())));
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            dialogs.tell(messages.text("shell.help"), text);
        }
    }

    private void act(PageAction.Key key) {
        Page page = present.get();
        if (page != null) {
            page.actions().stream()
                    .filter(action -> action.key() == key)
                    .findFirst()
                    .ifPresent(PageAction::run);
        }
    }

    private void key(Scene scene, KeyCode code, Runnable action) {
        scene.getAccelerators()
                .put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), () -> unlessOverlaid(action));
    }

    private void unlessOverlaid(Runnable action) {
        if (!overlay.isOpen()) {
            action.run();
        }
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
