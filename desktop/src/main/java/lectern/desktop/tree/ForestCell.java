package lectern.desktop.tree;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** A line of the tree that can be dragged, and onto, before or behind which others can be dropped. */
final class ForestCell<T> extends TreeCell<String> {
    private static final DataFormat BRANCH = new DataFormat("application/x-lectern-branch");
    private static final double EDGE = 0.25;

    private enum Spot {
        BEFORE,
        INTO,
        BEHIND;

        private final PseudoClass mark = PseudoClass.getPseudoClass("drop-" + name().toLowerCase(Locale.ROOT));
    }

    private final ForestTree<T> tree;
    private final Function<T, Node> content;

    ForestCell(ForestTree<T> tree, Function<T, Node> content) {
        this.tree = tree;
        this.content = content;
        setOnDragDetected(this::drag);
        setOnDragOver(this::over);
        setOnDragExited(event -> mark(null));
        setOnDragDropped(this::drop);
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
        super.updateItem(id, empty);
        T shown = empty ? null : tree.forest().find(id);
        setText(null);
        setGraphic(shown == null ? null : content.apply(shown));
    }

    private void drag(MouseEvent event) {
        if (!isEmpty()) {
            var board = startDragAndDrop(TransferMode.MOVE);
            board.setContent(Map.of(BRANCH, getItem()));
            board.setDragView(snapshot(null, null));
            event.consume();
        }
    }

    /** Only lines of the same tree come along. */
    private @Nullable String dragged(DragEvent event) {
        boolean own = event.getGestureSource() instanceof TreeCell<?> cell && cell.getTreeView() == getTreeView();
        return own && event.getDragboard().getContent(BRANCH) instanceof String id ? id : null;
    }

    private void over(DragEvent event) {
        String id = dragged(event);
        if (id != null && !id.equals(getItem())) {
            event.acceptTransferModes(TransferMode.MOVE);
            mark(spot(event));
        }
        event.consume();
    }

    private Spot spot(DragEvent event) {
        double at = event.getY() / getHeight();
        if (isEmpty() || at > 1 - EDGE) {
            return Spot.BEHIND;
        }
        return at < EDGE ? Spot.BEFORE : Spot.INTO;
    }

    private void mark(@Nullable Spot spot) {
        for (Spot each : Spot.values()) {
            pseudoClassStateChanged(each.mark, each == spot && !isEmpty());
        }
    }

    private void drop(DragEvent event) {
        String id = dragged(event);
        if (id != null) {
            String other = getItem();
            Forest<T> forest = tree.forest();
            if (isEmpty() || other == null) {
                tree.move(id, forest.below(id, null));
            } else {
                switch (spot(event)) {
                    case BEFORE -> tree.move(id, forest.beside(id, other, false));
                    case INTO -> tree.move(id, forest.below(id, other));
                    case BEHIND -> tree.move(id, forest.beside(id, other, true));
                }
            }
        }
        event.setDropCompleted(id != null);
        event.consume();
    }
}
