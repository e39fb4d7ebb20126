package lectern.desktop.activity;

import javafx.scene.layout.VBox;

/** One of the pictures of what goes on: lobby, question, podium, race, reading. */
abstract class LivePane extends VBox {
    LivePane() {
        getStyleClass().add("live-pane");
    }

    /** The figures changed: how many answered, who is how far, who is there. */
    void figures() {}

    /** The keyboard goes where this is led by it; nowhere else. */
    void takeFocus() {}

    /** The clock went on. */
    void clock() {}
}
