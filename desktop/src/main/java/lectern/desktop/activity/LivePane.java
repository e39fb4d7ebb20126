package lectern.desktop.activity;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.classroom.Tile;

/** One of the pictures of what goes on: lobby, question, podium, race, reading. */
abstract class LivePane extends VBox {
    LivePane() {
        getStyleClass().add("live-pane");
    }

    /** The figures changed: how many answered, who is how far, who is there. */
    void figures() {}

    /** The keyboard goes where this is led by it; nowhere else. */
    void takeFocus() {}

    /** Long texts give way to the rest, as there is not enough room even for small type. */
    void cutLongTexts() {}

    /** Where it can be scrolled, whatever does not fit is. */
    static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    /** A student, to stand on a {@link NameSheet}. */
    static Label name(Tile tile) {
        Label name = new Label(tile.name());
        name.getStyleClass().add("live-name");
        return name;
    }

    /** The clock went on. */
    void clock() {}
}
