package lectern.desktop.activity;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.widget.Controls;

/** One thing that a class did: what it is called, a line that says what it was, and below it what came of it. */
class DetailPane extends VBox {
    DetailPane(String title, String line) {
        setSpacing(12);
        getStyleClass().add("results-detail");
        getChildren().addAll(Controls.text(title, "section-title"), Controls.text(line, "muted"));
    }

    /** Puts below what came of it, with all the room that is left. */
    final void fill(Node body) {
        setVgrow(body, Priority.ALWAYS);
        getChildren().add(body);
    }
}
