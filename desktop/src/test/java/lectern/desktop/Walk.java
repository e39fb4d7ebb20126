package lectern.desktop;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.NodeQueryUtils;

/** A walk through a window: what somebody sees there and clicks on, with pictures on the way. */
@ExtendWith(ApplicationExtension.class)
public abstract class Walk {
    protected static final Duration SOON = Duration.ofSeconds(30);

    /** Clicks on a part as soon as it can be used. */
    protected static void click(FxRobot robot, String query) {
        robot.clickOn(await().alias(query + " can be clicked on")
                .atMost(SOON)
                .until(() -> onWindow(() -> inPlace(robot, query)), Optional::isPresent)
                .orElseThrow());
    }

    /** What can be clicked on. All is laid out before, or it could move from under the mouse. */
    private static Optional<Node> inPlace(FxRobot robot, String query) {
        for (Window window : List.copyOf(Window.getWindows())) {
            Parent root = window.getScene().getRoot();
            root.applyCss();
            root.layout();
        }
        return robot.lookup(query).queryAll().stream()
                .filter(NodeQueryUtils.isVisible())
                .filter(node -> !node.isDisabled())
                .findFirst();
    }

    /** Waits until a part is seen. */
    protected static void visible(FxRobot robot, String query) {
        await().alias(query + " is visible").atMost(SOON).until(() -> shown(robot, query));
    }

    /** Waits until a part is seen and can be used. */
    protected static void enabled(FxRobot robot, String query) {
        await().alias(query + " is enabled").atMost(SOON).until(() -> any(robot, query, node -> !node.isDisabled()));
    }

    /** Whether a part is seen now. */
    protected static boolean shown(FxRobot robot, String query) {
        return any(robot, query, node -> true);
    }

    private static boolean any(FxRobot robot, String query, Predicate<Node> wanted) {
        return onWindow(() ->
                robot.lookup(query).queryAll().stream().filter(Walk::isSeen).anyMatch(wanted));
    }

    /** Whether nothing hides a part: it stands in no hidden pane. */
    public static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    protected static void picture(FxRobot robot, String name) {
        robot.interrupt();
        Pictures.take(robot.window(0).getScene(), name);
    }

    /** Takes a picture, in which no text may be cut off. */
    protected static void wholePicture(FxRobot robot, String name) {
        picture(robot, name);
        assertThat(TruncatedTexts.in(robot.window(0).getScene().getRoot()))
                .as(name)
                .isEmpty();
    }
}
