package lectern.desktop.widget;

import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small controls as the console makes them where a page is put together in code. */
public final class Controls {
    private Controls() {}

    /** A button as wide as its text. */
    public static Button button(ObservableStringValue text, Runnable action, String... styles) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.getStyleClass().addAll(styles);
        return button;
    }

    /** A button that is an icon; its text is its tooltip and what is read aloud. */
    public static Button icon(Ikon icon, ObservableStringValue text, Runnable action) {
        Button button = new Button();
        button.setGraphic(FontIcon.of(icon));
        button.accessibleTextProperty().bind(text);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(text);
        button.setTooltip(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    /** A text that wraps and is never cut. */
    public static Label text(ObservableStringValue text, String... styles) {
        Label label = text("", styles);
        label.textProperty().bind(text);
        return label;
    }

    /** A text that wraps and is never cut. */
    public static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text of one line, as wide as it is. */
    public static Label line(String text, String... styles) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A control below what it is called. */
    public static VBox field(ObservableStringValue name, Node control) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setLabelFor(control);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("field");
        return box;
    }

    /** Parts in a line, in the middle of its height. */
    public static HBox row(double gap, Node... parts) {
        HBox row = new HBox(gap, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What pushes the rest of a line to its end. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /**
     * What is followed only while a part is seen, and caught up with when it is seen again: what outlives the part, such
     * as the language, would else hold it for good.
     */
    public static <T extends @Nullable Object> ObservableValue<T> whileSeen(Node part, ObservableValue<T> followed) {
        return followed.when(part.sceneProperty().map(scene -> true).orElse(false));
    }

    /** Shows a part while something is so, and leaves no room for it else. */
    public static void showWhile(Node part, ObservableValue<Boolean> shown) {
        part.visibleProperty().bind(shown);
        part.managedProperty().bind(part.visibleProperty());
    }

    /** Shows a part, or leaves no room for it. */
    public static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
