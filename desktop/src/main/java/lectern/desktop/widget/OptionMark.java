package lectern.desktop.widget;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

/** How students tell the options apart: letter, shape and colour together. */
public final class OptionMark extends HBox {
    /** Triangle, diamond, circle, square, star, pentagon. */
    private static final List<String> SHAPES = List.of(
            "M8 1 L16 15 L0 15 Z",
            "M8 0 L16 8 L8 16 L0 8 Z",
            "M8 0 A8 8 0 1 1 8 16 A8 8 0 1 1 8 0 Z",
            "M1 1 H15 V15 H1 Z",
            "M8 0 L10.4 5.3 L16 6 L11.8 9.9 L12.9 15.6 L8 12.8 L3.1 15.6 L4.2 9.9 L0 6 L5.6 5.3 Z",
            "M8 0 L16 6 L13 15.5 L3 15.5 L0 6 Z");

    /**
     * @param index from 0 in the order of the options
     */
    public OptionMark(int index) {
        getStyleClass().addAll("option-mark", "option-" + index);
        Label letter = new Label(String.valueOf((char) ('A' + index)));
        SVGPath shape = new SVGPath();
        shape.setContent(SHAPES.get(index));
        shape.getStyleClass().add("shape");
        getChildren().addAll(letter, shape);
    }
}
