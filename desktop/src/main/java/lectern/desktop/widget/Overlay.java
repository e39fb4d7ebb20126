package lectern.desktop.widget;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layer above everything in the window where dialogs, failures and the command palette appear, one above the
 * other. It keeps the focus while it is open and gives it back after. Esc and a click beside it close the topmost, unless
 * it is kept. A cover hides all of it.
 */
public final class Overlay {
    private final StackPane content = new StackPane();
    private final ModalPane modal = new ModalPane();
    private final StackPane below = new StackPane(content, modal);
    private final StackPane root = new StackPane(below);
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<Node> kept = new HashSet<>();
    private @Nullable Node focusBefore;
    private @Nullable Node cover;
    private @Nullable Node focusBelow;

    public Overlay() {
        root.getStyleClass().add("console");
        content.setMinSize(0, 0);
        content.setAlignment(Pos.TOP_LEFT);
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        modal.displayProperty().subscribe(shown -> {
            if (!shown) {
                closed();
            }
        });
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepFocus);
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
        raise(card);
    }

    /** Shows a card that holds what can't be shown again: neither Esc nor a click beside it closes it. */
    public void keep(Node card) {
        kept.add(card);
        show(card);
    }

    private void raise(Node card) {
        modal.setPersistent(kept.contains(card));
        modal.show(card);
        focusFirst(card);
    }

    /** Closes a card; does nothing when it isn't open. */
    public void hide(Node card) {
        kept.remove(card);
        if (card == open.peek()) {
            modal.hide();
        } else {
            open.remove(card);
        }
    }

    /** Closes every card. */
    public void hideAll() {
        open.clear();
        kept.clear();
        modal.hide();
    }

    /** Whether anything is open, or all is covered. */
    public boolean isOpen() {
        return !open.isEmpty() || cover != null;
    }

    /**
     * Puts something above all, open cards too. What lies below goes on, out of sight and out of reach, and is as it was
     * after {@link #uncover}.
     */
    public void cover(Node node) {
        if (cover == null) {
            focusBelow = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        cover = node;
        below.setVisible(false);
        root.getChildren().setAll(below, node);
        focusFirst(node);
    }

    /** Takes the cover away. */
    public void uncover() {
        cover = null;
        root.getChildren().setAll(below);
        below.setVisible(true);
        Node card = open.peek();
        if (focusBelow != null && focusBelow.getScene() != null) {
            focusBelow.requestFocus();
        } else if (card != null) {
            focusFirst(card);
        }
        focusBelow = null;
    }

    private void closed() {
        if (open.isEmpty()) {
            return;
        }
        open.pop();
        Node below = open.peek();
        if (below != null) {
            raise(below);
        } else if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void keepFocus(@Nullable Node owner) {
        Node top = cover != null ? cover : open.peek();
        if (top != null && owner != null && !within(owner, top)) {
            focusFirst(top);
        }
    }

    private static boolean within(Node node, Node card) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == card) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Overlay::focusFirst);
    }
}
