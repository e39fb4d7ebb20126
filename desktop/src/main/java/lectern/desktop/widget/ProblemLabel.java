package lectern.desktop.widget;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ObservableMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;

/** Says what is wrong, and is not there where nothing is. */
public final class ProblemLabel extends Label {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    /**
     * @param problem empty where nothing is wrong
     */
    public ProblemLabel(ObservableStringValue problem) {
        getStyleClass().add("problem");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        textProperty().bind(problem);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** Says it in a place of its own, which takes no room where nothing is wrong. */
    public static void in(Pane place, ObservableStringValue problem) {
        ProblemLabel label = new ProblemLabel(problem);
        place.getChildren().setAll(label);
        place.managedProperty().bind(label.visibleProperty());
    }

    /**
     * Says below a control what is wrong with its field, and marks the control.
     *
     * @param faults by field: the key of a text, or any other words, which are shown as they are
     */
    public static void below(Node control, ObservableMap<String, String> faults, String field, Messages messages) {
        below(
                control,
                Bindings.createStringBinding(
                        () -> messages.get(faults.getOrDefault(field, "")), faults, messages.languageProperty()));
    }

    /** Says below a control what is wrong with it, and marks the control. */
    public static void below(Node control, ObservableStringValue problem) {
        ProblemLabel label = new ProblemLabel(problem);
        Pane box = (Pane) control.getParent();
        box.getChildren().add(box.getChildren().indexOf(control) + 1, label);
        label.visibleProperty().subscribe(wrong -> control.pseudoClassStateChanged(DANGER, wrong));
    }
}
