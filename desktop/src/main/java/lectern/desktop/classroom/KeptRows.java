package lectern.desktop.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Rows that stay as they are while others come and go, so that the keyboard stays where it is; where its row goes, the
 * same button of the next one gets it.
 */
final class KeptRows<T> extends VBox {
    private final Function<T, Object> id;
    private final Function<T, Node> maker;
    private final Node none;
    private final Node after;
    private final Map<Object, Node> rows = new LinkedHashMap<>();

    /**
     * @param id rows with the same id are the same
     * @param none is shown where there is no row
     * @param after gets the keyboard where the last row goes
     */
    KeptRows(double gap, Function<T, Object> id, Function<T, Node> maker, Node none, Node after) {
        super(gap, none);
        this.id = id;
        this.maker = maker;
        this.none = none;
        this.after = after;
    }

    void show(List<? extends T> items) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        int row = 0;
        int button = -1;
        List<Node> before = List.copyOf(getChildren());
        for (int i = 0; i < before.size() && button < 0 && focused != null; i++) {
            row = i;
            button = buttons(before.get(i)).indexOf(focused);
        }
        rows.keySet().retainAll(items.stream().map(id).toList());
        List<Node> now = items.isEmpty()
                ? List.of(none)
                : items.stream()
                        .map(item -> rows.computeIfAbsent(id.apply(item), key -> maker.apply(item)))
                        .toList();
        getChildren().retainAll(now);
        if (getChildren().equals(now.subList(0, getChildren().size()))) {
            getChildren().addAll(now.subList(getChildren().size(), now.size()));
        } else {
            getChildren().setAll(now);
        }
        if (button >= 0 && !now.contains(before.get(row))) {
            (rows.isEmpty()
                            ? after
                            : buttons(now.get(Math.min(row, now.size() - 1))).get(button))
                    .requestFocus();
        }
    }

    private static List<Node> buttons(Node row) {
        return List.copyOf(row.lookupAll(".button"));
    }
}
