package lectern.desktop.classroom;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/**
 * A wall of tiles that is one stop of the Tab key. The arrows, Home, End and the page keys move a mark that stays with
 * its student whatever happens around it; Enter and a double click open, Delete removes, the menu key shows the menu.
 * Tiles are as large as the type asks for and fill the width.
 */
public final class Wall extends Region {
    private static final double GAP = 8;
    private static final double SCROLL_BAR = 18;
    private static final double LEAST_WIDTH_EM = 16;
    /** Three lines of type, tall enough for Chinese. */
    private static final double LINES_EM = 3 * 1.4;

    /** Above, below and between them, the bar, and the rims of chips in two of the lines. */
    private static final double REST = 2 * 12 + 3 * 8 + 6 + 2 * 4;

    private final GridView<Tile> grid = new GridView<>();
    private final Label measure = new Label();
    private final Mark mark = new Mark();
    private ObservableList<Tile> tiles = FXCollections.observableArrayList();
    private final ListChangeListener<Tile> tilesChanged = change -> mark.follow(change.getList());
    private final WeakListChangeListener<Tile> follower = new WeakListChangeListener<>(tilesChanged);
    private @Nullable ContextMenu menu;
    private Consumer<Tile> onOpen = tile -> {};
    private Consumer<Tile> onRemove = tile -> {};
    private int columns = 1;

    public Wall() {
        getStyleClass().add("wall");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        grid.setFocusTraversable(false);
        grid.setHorizontalCellSpacing(GAP / 2);
        grid.setVerticalCellSpacing(GAP / 2);
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().addAll(measure, grid);
        measure.fontProperty().subscribe(this::requestLayout);
        focusedProperty().subscribe(this::markFirst);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows these tiles, each by a cell of this kind. */
    void show(ObservableList<Tile> shown, Supplier<TileCell> cells) {
        tiles.removeListener(follower);
        tiles = shown;
        grid.setCellFactory(view -> prepared(cells.get()));
        grid.setItems(shown);
        tiles.addListener(follower);
    }

    void setOnOpen(Consumer<Tile> action) {
        onOpen = action;
    }

    void setOnRemove(Consumer<Tile> action) {
        onRemove = action;
    }

    /** The menu of a tile. Its items act on {@link #marked}. */
    void setMenu(ContextMenu shown) {
        menu = shown;
    }

    /** The tile that the keyboard stands on. */
    @Nullable
    Tile marked() {
        return mark.tile();
    }

    private TileCell prepared(TileCell cell) {
        cell.setMarked(tile -> isFocused() && mark.isOn(tile));
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            go(cell.getIndex());
        });
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && cell.getItem() != null) {
                onOpen.accept(cell.getItem());
            }
        });
        cell.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!event.isKeyboardTrigger()) {
                go(cell.getIndex());
                showMenu(event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        return cell;
    }

    private void pressed(KeyEvent event) {
        int page = Math.max(1, (int) (getHeight() / rowHeight())) * columns;
        switch (event.getCode()) {
            case LEFT -> go(mark.at() - 1);
            case RIGHT -> go(mark.at() + 1);
            case UP -> go(mark.at() < columns ? mark.at() : mark.at() - columns);
            case DOWN -> go(mark.at() + columns);
            case HOME -> go(0);
            case END -> go(tiles.size() - 1);
            case PAGE_UP -> go(mark.at() - page);
            case PAGE_DOWN -> go(mark.at() + page);
            case ENTER, SPACE -> act(onOpen);
            case DELETE, BACK_SPACE -> act(onRemove);
            case CONTEXT_MENU -> showMenuAtMark();
            case F10 -> {
                if (!event.isShiftDown()) {
                    return;
                }
                showMenuAtMark();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void act(Consumer<Tile> action) {
        Tile tile = mark.tile();
        if (tile != null) {
            action.accept(tile);
        }
    }

    private void markFirst(boolean focused) {
        if (focused && mark.tile() == null) {
            go(0);
        } else {
            remark();
        }
    }

    private void go(int index) {
        mark.moveTo(index, tiles);
        reveal(mark.at() / columns);
        remark();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void remark() {
        for (Node node : lookupAll(".tile-cell")) {
            if (node instanceof TileCell cell) {
                cell.remark();
            }
        }
    }

    private @Nullable TileCell markedCell() {
        return lookupAll(".tile-cell").stream()
                .filter(TileCell.class::isInstance)
                .map(TileCell.class::cast)
                .filter(cell -> cell.getIndex() == mark.at() && cell.getItem() != null)
                .findFirst()
                .orElse(null);
    }

    private void showMenuAtMark() {
        layout();
        TileCell cell = markedCell();
        if (cell != null) {
            Bounds bounds = cell.getBoundsInLocal();
            Point2D corner = cell.localToScreen(bounds.getMinX() + 2 * GAP, bounds.getCenterY());
            showMenu(corner.getX(), corner.getY());
        }
    }

    private void showMenu(double x, double y) {
        if (menu != null && mark.tile() != null) {
            menu.show(this, x, y);
        }
    }

    private double rowHeight() {
        return grid.getCellHeight() + GAP;
    }

    /** Scrolls only as far as it must. */
    private void reveal(int row) {
        if (!(lookup("#virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        if (first == null) {
            return;
        }
        double top = first.getLayoutY() + (row - first.getIndex()) * rowHeight();
        double below = top + rowHeight() - flow.getHeight();
        if (top < 0) {
            flow.scrollPixels(top);
        } else if (below > 0) {
            flow.scrollPixels(below);
        }
    }

    @Override
    protected void layoutChildren() {
        Font font = measure.getFont();
        double wide = getWidth() - SCROLL_BAR;
        columns = Math.max(1, (int) (wide / (LEAST_WIDTH_EM * font.getSize() + GAP)));
        double cellWidth = Math.max(1, Math.floor(wide / columns) - GAP);
        double cellHeight = Math.ceil(LINES_EM * font.getSize() + REST);
        if (grid.getCellWidth() != cellWidth) {
            grid.setCellWidth(cellWidth);
        }
        if (grid.getCellHeight() != cellHeight) {
            grid.setCellHeight(cellHeight);
        }
        // The spacing of the first column hangs out, so that tiles stand in line with the title.
        grid.resizeRelocate(-GAP / 2, 0, getWidth() + GAP / 2, getHeight());
        measure.autosize();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> markedCell();
            case ITEM_COUNT -> tiles.size();
            case SELECTED_ITEMS -> FXCollections.observableArrayList(List.of());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
