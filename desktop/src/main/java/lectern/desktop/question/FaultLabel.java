package lectern.desktop.question;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** Says below a field what is wrong with it, and marks the field. */
final class FaultLabel {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private FaultLabel() {}

    static void below(Node control, String field, QuestionEditorViewModel model, Messages messages) {
        Label label = of(control, field, model, messages);
        Pane box = (Pane) control.getParent();
        box.getChildren().add(box.getChildren().indexOf(control) + 1, label);
    }

    static Label of(Node control, String field, QuestionEditorViewModel model, Messages messages) {
        Label label = new Label();
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Fault fault = model.faults().get(field);
                            return fault == null ? "" : words(fault, messages);
                        },
                        model.faults(),
                        messages.languageProperty()));
        Controls.showWhile(label, label.textProperty().isNotEmpty());
        label.visibleProperty().subscribe(wrong -> control.pseudoClassStateChanged(DANGER, wrong));
        return label;
    }

    static String words(Fault fault, Messages messages) {
        String mend = fault.mend(messages);
        return mend.isEmpty() ? fault.reason(messages) : messages.get("question.fault", fault.reason(messages), mend);
    }
}
