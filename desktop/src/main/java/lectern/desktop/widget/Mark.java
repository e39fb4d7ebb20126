package lectern.desktop.widget;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;

/** Lectern's icon: a reading stand with a light above it. The student's page draws the same. */
public final class Mark extends StackPane {
    private static final double DRAWN = 64;
    private static final Color INDIGO = Color.web("#3b5bdb");
    private static final Color LAMP = Color.web("#f5a524");

    /** As large as a line of title text. */
    public Mark() {
        this(28);
    }

    private Mark(double side) {
        Node drawing = drawing();
        drawing.setScaleX(side / DRAWN);
        drawing.setScaleY(side / DRAWN);
        getChildren().add(new Group(drawing));
        setMinSize(side, side);
        setMaxSize(side, side);
    }

    /** The window's icon in the sizes that systems ask for. */
    public static List<Image> icons() {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return IntStream.of(16, 32, 64, 128, 256)
                .mapToObj(side -> (Image) new Group(new Mark(side)).snapshot(clear, null))
                .toList();
    }

    private static Node drawing() {
        Rectangle ground = new Rectangle(DRAWN, DRAWN, INDIGO);
        ground.setArcWidth(28);
        ground.setArcHeight(28);
        Circle light = new Circle(46, 15, 7, LAMP);
        SVGPath board = new SVGPath();
        board.setContent("M12 30 50 40l-3 8-38-10z");
        board.setFill(Color.WHITE);
        return new Group(
                ground, light, line("M39 20 30 33", LAMP, 3), board, line("M30 44v8M20 54h20", Color.WHITE, 4));
    }

    private static SVGPath line(String path, Color color, double width) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.setFill(null);
        line.setStroke(color);
        line.setStrokeWidth(width);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        return line;
    }
}
