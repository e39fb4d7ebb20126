package lectern.desktop.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Place;
import lectern.desktop.page.SubPage;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** The bar above a page that leads to the other pages of its room. Rooms of a single page have none. */
final class SubPageBar extends FlowPane {
    private final Pages pages;
    private final Navigator navigator;
    private final Messages messages;
    private List<SubPage> shown = List.of();

    SubPageBar(Pages pages, Navigator navigator, Messages messages) {
        this.pages = pages;
        this.navigator = navigator;
        this.messages = messages;
        getStyleClass().add("sub-pages");
        accessibleTextProperty().bind(messages.text("shell.subPages"));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows the bar of the place's room, unless the place lies deeper than what the bar leads to. */
    void show(Place place) {
        List<SubPage> all = pages.subPages(place.room());
        SubPage present = at(all, place);
        setVisible(present != null && all.size() > 1);
        if (present != null && !all.equals(shown)) {
            shown = all;
            ToggleGroup group = new ToggleGroup();
            getChildren().setAll(all.stream().map(page -> button(page, group)).toList());
        }
        mark(place);
    }

    private static @Nullable SubPage at(List<SubPage> all, Place place) {
        return all.stream()
                .filter(page -> page.place().getClass() == place.getClass())
                .findFirst()
                .orElse(null);
    }

    private ToggleButton button(SubPage page, ToggleGroup group) {
        Label count = new Label();
        count.getStyleClass().addAll("chip", "waiting");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("shell.subPage.count", page.waiting().get()),
                        page.waiting(),
                        messages.languageProperty()));
        ToggleButton button = new ToggleButton();
        button.setId("page-" + page.id().replace('.', '-'));
        button.getStyleClass().setAll("toggle-button", "sub-page");
        button.textProperty().bind(messages.text("room." + page.id()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> page.waiting().get() == 0
                                ? button.getText()
                                : messages.get(
                                        "shell.subPage.waiting",
                                        button.getText(),
                                        page.waiting().get()),
                        page.waiting(),
                        button.textProperty()));
        page.waiting().subscribe(waiting -> button.setGraphic(waiting.intValue() == 0 ? null : count));
        button.setToggleGroup(group);
        button.setUserData(page);
        button.setOnAction(event -> {
            navigator.open(page.place());
            mark(navigator.place());
        });
        return button;
    }

    private void mark(@Nullable Place place) {
        SubPage present = place == null ? null : at(shown, place);
        getChildren()
                .forEach(node ->
                        ((ToggleButton) node).setSelected(present != null && present.equals(node.getUserData())));
    }
}
