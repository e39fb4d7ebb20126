package lectern.desktop.question;

import javafx.scene.control.TableCell;
import lectern.desktop.text.Messages;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import org.jspecify.annotations.Nullable;

/** A cell of the table with a status in it. */
final class StatusCell extends TableCell<Question, QuestionStatus> {
    private final StatusChip chip;

    StatusCell(Messages messages) {
        chip = new StatusChip(messages);
    }

    @Override
    protected void updateItem(@Nullable QuestionStatus status, boolean empty) {
        super.updateItem(status, empty);
        if (empty || status == null) {
            setGraphic(null);
        } else {
            chip.show(status);
            setGraphic(chip);
        }
    }
}
