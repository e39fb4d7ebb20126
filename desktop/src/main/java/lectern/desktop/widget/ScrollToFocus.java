package lectern.desktop.widget;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Keeps what has the focus in sight, so that a form can be walked through with the Tab key. */
public final class ScrollToFocus {
    /** Leaves room for the label above a field and for what is wrong with it below. */
    private static final double MARGIN = 48;

    private ScrollToFocus() {}

    public static void in(ScrollPane scroll) {
        scroll.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> show(scroll, owner));
    }

    private static void show(ScrollPane scroll, @Nullable Node owner) {
        Node content = scroll.getContent();
        if (owner == null || content == null || !within(owner, content)) {
            return;
        }
        Bounds field = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double room = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        double top = scroll.getVvalue() * hidden;
        if (hidden <= 0) {
            return;
        }
        if (field.getMinY() < top) {
            scroll.setVvalue(Math.max(0, (field.getMinY() - MARGIN) / hidden));
        } else if (field.getMaxY() > top + room) {
            scroll.setVvalue(Math.min(1, (field.getMaxY() + MARGIN - room) / hidden));
        }
    }

    private static boolean within(Node node, Node content) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }
}
