package lectern.desktop.article;

import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** A tag: its name beside a dot of its colour, so that the name can be read on any colour. */
final class TagChip extends Label {
    private static final double RADIUS = 4;

    /**
     * @param color {@code #RRGGBB}
     */
    TagChip(String name, String color) {
        super(name, new Circle(RADIUS, Color.web(color)));
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }
}
