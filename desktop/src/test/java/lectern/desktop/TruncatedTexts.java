package lectern.desktop;

import static lectern.desktop.WindowThread.onWindow;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.text.Text;

/** Finds texts that do not fit. Lists and tables may cut, as their columns can be drawn wider; the rest may not. */
public final class TruncatedTexts {
    private TruncatedTexts() {}

    /** The whole text of every visible label and button that is cut. May be called from any thread. */
    public static List<String> in(Node root) {
        return onWindow(() -> nodes(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(TruncatedTexts::cut)
                .map(Labeled::getText)
                .toList());
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible() || node instanceof Cell<?> || node instanceof TableHeaderRow) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(TruncatedTexts::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean cut(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(child -> ((Text) child).getText())
                        .anyMatch(shown -> shown.endsWith(labeled.getEllipsisString()) && !whole.equals(shown));
    }
}
