package lectern.desktop.activity;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.Standing;

/** Places of a ranking as lines. */
final class Rankings {
    private static final int FIRST = 5;

    private Rankings() {}

    /** The first five. */
    static List<Node> first(List<Standing> standings, Messages messages) {
        return standings.stream()
                .limit(FIRST)
                .map(standing -> (Node) line(standing, messages))
                .toList();
    }

    /** Place, name, points. */
    static HBox line(Standing standing, Messages messages) {
        Label name = new Label(standing.nickname());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = Controls.row(
                12,
                Controls.line(String.valueOf(standing.rank()), "live-rank"),
                name,
                Controls.line(messages.get("activity.points", standing.points()), "figures"));
        line.getStyleClass().add("live-standing");
        return line;
    }
}
