package lectern.desktop.widget;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Several versions of one thing side by side, field by field; what is not the same in all of them is marked. */
public final class SideBySide extends GridPane {
    private static final double NAMES_EM = 7.5;
    private static final double TEXTS_EM = 10;

    private int rows = 1;

    /** @param heads what stands above each version */
    public SideBySide(List<? extends Node> heads) {
        getStyleClass().add("comparison");
        Label corner = new Label(); // knows the size of the type
        add(corner, 0, 0);
        DoubleBinding em = Bindings.createDoubleBinding(() -> corner.getFont().getSize(), corner.fontProperty());
        ColumnConstraints names = new ColumnConstraints();
        names.minWidthProperty().bind(em.multiply(NAMES_EM));
        names.prefWidthProperty().bind(em.multiply(NAMES_EM));
        getColumnConstraints().add(names);
        for (int i = 0; i < heads.size(); i++) {
            ColumnConstraints texts = new ColumnConstraints();
            texts.minWidthProperty().bind(em.multiply(TEXTS_EM));
            texts.prefWidthProperty().bind(em.multiply(TEXTS_EM));
            texts.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(texts);
            add(heads.get(i), i + 1, 0);
        }
    }

    /**
     * Adds a field.
     *
     * @param values one of each version
     */
    public void row(String name, List<String> values) {
        boolean differs = values.stream().distinct().count() > 1;
        Label title = text(name);
        title.getStyleClass().add("strong");
        add(title, 0, rows);
        for (int i = 0; i < values.size(); i++) {
            Label value = text(values.get(i));
            value.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            value.getStyleClass().add("value");
            if (differs) {
                value.getStyleClass().add("different");
            }
            add(value, i + 1, rows);
        }
        rows++;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
