package lectern.desktop.widget;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Several versions of one thing side by side, field by field; what is not the same in all of them is marked. */
public final class SideBySide extends GridPane {
    private static final double NAMES_EM = 8;
    private static final double TEXTS_EM = 15;
    private static final double EM = 14;

    private int rows = 1;

    /** @param heads what stands above each version */
    public SideBySide(List<? extends Node> heads) {
        getStyleClass().add("comparison");
        getColumnConstraints().add(new ColumnConstraints(NAMES_EM * EM));
        for (int i = 0; i < heads.size(); i++) {
            ColumnConstraints texts = new ColumnConstraints();
            texts.setMinWidth(TEXTS_EM * EM);
            texts.setPrefWidth(TEXTS_EM * EM);
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
