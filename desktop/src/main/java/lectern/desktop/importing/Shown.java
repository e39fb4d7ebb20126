package lectern.desktop.importing;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Shows a part of a page only while it has something to say; hidden it takes no room. */
final class Shown {
    private Shown() {}

    static void whileTrue(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
