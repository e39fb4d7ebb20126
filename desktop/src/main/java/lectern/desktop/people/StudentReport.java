package lectern.desktop.people;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoNotice;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** Says above the list what was done to students last, and takes it back where that is possible. */
final class StudentReport extends VBox {

    StudentReport(StudentSteps steps, Messages messages) {
        UndoNotice notice = new UndoNotice(
                steps.offeredProperty(), steps.reportProperty(), steps.undo()::undo, steps::forget, messages);
        Label plain = Controls.text(steps.reportProperty(), "muted");
        plain.setId("report");
        Controls.showWhile(
                plain,
                plain.textProperty().isNotEmpty().and(steps.offeredProperty().not()));
        getChildren().setAll(notice, plain);
        visibleProperty().bind(notice.visibleProperty().or(plain.visibleProperty()));
        managedProperty().bind(visibleProperty());
    }
}
