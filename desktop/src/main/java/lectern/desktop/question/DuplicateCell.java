package lectern.desktop.question;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import lectern.model.question.DuplicateGroup;
import org.jspecify.annotations.Nullable;

/** A group of questions that ask the same: the stem, how many, and whether the answers are the same too. */
final class DuplicateCell extends ListCell<DuplicateGroup> {
    private final Messages messages;
    private final Label stem = new Label();
    private final Label chip = new Label();
    private final HBox line = new HBox(8, stem, chip);

    DuplicateCell(Messages messages) {
        this.messages = messages;
        stem.setMaxWidth(Double.MAX_VALUE);
        stem.setMinWidth(0);
        HBox.setHgrow(stem, Priority.ALWAYS);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("chip-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DuplicateGroup group, boolean empty) {
        super.updateItem(group, empty);
        chip.textProperty().unbind();
        if (empty || group == null) {
            setGraphic(null);
            return;
        }
        stem.setText(QuestionTable.oneLine(group.questions().getFirst().stem().text()));
        chip.getStyleClass().setAll("label", "chip", group.identical() ? "waiting" : "accent");
        chip.textProperty().bind(messages.text("question.duplicates.chip." + group.identical(), group.count()));
        setGraphic(line);
    }
}
