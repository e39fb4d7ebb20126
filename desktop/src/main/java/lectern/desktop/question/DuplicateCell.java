package lectern.desktop.question;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.model.question.DuplicateGroup;
import org.jspecify.annotations.Nullable;

/** A group of questions that ask the same: the stem, how many, and whether the answers are the same too. */
final class DuplicateCell extends ListCell<DuplicateGroup> {
    private final Messages messages;
    private final Label stem = new Label();
    private final Label chip = new Label();
    private final VBox lines = new VBox(4, stem, chip);

    DuplicateCell(Messages messages) {
        this.messages = messages;
        stem.setMinWidth(0);
        chip.setMinWidth(Region.USE_PREF_SIZE);
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
        setGraphic(lines);
    }
}
