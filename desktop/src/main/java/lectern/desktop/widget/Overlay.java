package lectern.desktop.widget;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layer above everything in the window where dialogs, failures and the command palette appear, one above the
 * other. Esc and a click beside it close the topmost; the focus goes back where it was.
 */
public final class Overlay {
    private final StackPane content = new StackPane();
    private final ModalPane modal = new ModalPane();
    private final StackPane root = new StackPane(content, modal);
    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable Node focusBefore;

    public Overlay() {
        root.getStyleClass().add("console");
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        modal.displayProperty().subscribe(shown -> {
            if (!shown) {
                closed();
            }
        });
    }

    /** The window's root. */
    public StackPane root() {
        return root;
    }

    /** Replaces what lies below. */
    public void setContent(Node node) {
        content.getChildren().setAll(node);
    }

    /** Shows a card in the middle. */
    public void show(Node card) {
        if (open.isEmpty()) {
            focusBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        open.remove(card);
        open.push(card);
        content.setDisable(true);
        modal.show(card);
        card.requestFocus();
    }

    /** Closes a card; does nothing when it isn't open. */
    public void hide(Node card) {
        if (card == open.peek()) {
            modal.hide();
        } else {
            open.remove(card);
        }
    }

    /** Whether anything is open. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    private void closed() {
        if (open.isEmpty()) {
            return;
        }
        open.pop();
        Node below = open.peek();
        if (below != null) {
            modal.show(below);
            return;
        }
        content.setDisable(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
