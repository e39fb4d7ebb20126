package lectern.desktop.tree;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A forest as a tree view. Alt with up and down moves what is chosen, Alt with Shift, right and left puts it below the
 * one before it or out to its parent's level; dragging moves it anywhere.
 */
public final class ForestTree<T> {
    private final ObservableValue<Forest<T>> forest;
    private final Property<@Nullable String> chosen;
    private final BiConsumer<String, Siblings> move;
    private final TreeView<String> tree = new TreeView<>();
    private final Set<String> closed = new HashSet<>();
    private boolean drawing;

    /**
     * @param chosen the id of what is selected
     * @param move asked to put something below a parent in an order
     * @param content what is drawn for a line
     */
    public ForestTree(
            ObservableValue<Forest<T>> forest,
            Property<@Nullable String> chosen,
            BiConsumer<String, Siblings> move,
            Function<T, Node> content) {
        this.forest = forest;
        this.chosen = chosen;
        this.move = move;
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.getStyleClass().add("forest");
        tree.setCellFactory(view -> new ForestCell<>(this, content));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!drawing && item != null) {
                chosen.setValue(item.getValue());
            }
        });
        forest.subscribe(now -> draw());
        chosen.subscribe(id -> select());
    }

    /** The tree view; its items are ids. */
    public TreeView<String> node() {
        return tree;
    }

    Forest<T> forest() {
        return forest.getValue();
    }

    /** Draws every line anew, for another language. */
    public void refresh() {
        tree.refresh();
    }

    private void pressed(KeyEvent event) {
        if (!event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.UP) {
            up();
        } else if (event.getCode() == KeyCode.DOWN) {
            down();
        } else if (event.getCode() == KeyCode.RIGHT && event.isShiftDown()) {
            in();
        } else if (event.getCode() == KeyCode.LEFT && event.isShiftDown()) {
            out();
        } else {
            return;
        }
        event.consume();
    }

    /** Moves what is chosen before the one above it. */
    public void up() {
        moveChosen(forest()::up);
    }

    /** Moves what is chosen behind the one below it. */
    public void down() {
        moveChosen(forest()::down);
    }

    /** Puts what is chosen below the one before it. */
    public void in() {
        moveChosen(forest()::in);
    }

    /** Puts what is chosen behind its parent. */
    public void out() {
        moveChosen(forest()::out);
    }

    private void moveChosen(Function<String, @Nullable Siblings> way) {
        String id = chosen.getValue();
        Siblings to = id == null || forest().find(id) == null ? null : way.apply(id);
        if (id != null && to != null) {
            move(id, to);
        }
    }

    /** Asks for a move; where it leads stays open to the eye. */
    void move(String id, Siblings to) {
        if (to.parentId() != null) {
            closed.remove(to.parentId());
        }
        if (!forest().siblings(id).equals(to)) {
            move.accept(id, to);
        }
    }

    private void draw() {
        drawing = true;
        TreeItem<String> root = Objects.requireNonNull(tree.getRoot());
        root.getChildren().clear();
        fill(root, null);
        root.setExpanded(true);
        drawing = false;
        select();
    }

    private void fill(TreeItem<String> above, @Nullable String parentId) {
        for (String id : forest().children(parentId)) {
            TreeItem<String> item = new TreeItem<>(id);
            fill(item, id);
            item.setExpanded(!closed.contains(id));
            item.expandedProperty().subscribe(open -> {
                if (open) {
                    closed.remove(id);
                } else {
                    closed.add(id);
                }
            });
            above.getChildren().add(item);
        }
    }

    private void select() {
        String id = chosen.getValue();
        TreeItem<String> item = id == null ? null : find(Objects.requireNonNull(tree.getRoot()), id);
        drawing = true;
        if (item == null) {
            tree.getSelectionModel().clearSelection();
        } else if (tree.getSelectionModel().getSelectedItem() != item) {
            for (TreeItem<String> above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            tree.getSelectionModel().select(item);
            tree.getFocusModel().focus(tree.getRow(item));
            tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        }
        drawing = false;
    }

    private static @Nullable TreeItem<String> find(TreeItem<String> item, String id) {
        if (id.equals(item.getValue())) {
            return item;
        }
        for (TreeItem<String> child : item.getChildren()) {
            TreeItem<String> found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
