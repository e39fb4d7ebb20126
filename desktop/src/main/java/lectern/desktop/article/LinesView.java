package lectern.desktop.article;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;

/** The sentences of an article, and what can be done with them. */
public final class LinesView {
    private final ArticleEdits edits;
    private final Messages messages;
    private final Dialogs dialogs;
    private final LineTable table;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Button remove;

    @FXML
    private StackPane tablePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private Label count;

    LinesView(ArticleEdits edits, Messages messages, Dialogs dialogs) {
        this.edits = edits;
        this.messages = messages;
        this.dialogs = dialogs;
        table = new LineTable(edits, messages);
    }

    @FXML
    private void initialize() {
        tablePlace.getChildren().addFirst(table.node());
        empty.visibleProperty().bind(Bindings.isEmpty(edits.lines()));
        table.node().visibleProperty().bind(empty.visibleProperty().not());
        for (Button button : List.of(up, down, remove)) {
            button.disableProperty()
                    .bind(Bindings.isEmpty(table.node().getSelectionModel().getSelectedItems()));
        }
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> edits.lines().isEmpty()
                                ? ""
                                : messages.count(
                                        "article.sentences", edits.lines().size()),
                        edits.lines(),
                        messages.languageProperty()));
    }

    /** Takes the focus, so that what is typed in a cell is in the text. */
    void focus() {
        table.node().requestFocus();
    }

    @FXML
    void addLine() {
        edits.addLine();
        table.edit();
    }

    @FXML
    void openPaste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String initial = clipboard.hasString() ? clipboard.getString() : "";
        dialogs.show(new PasteCard(initial, messages, dialogs, edits::paste));
    }

    @FXML
    private void moveUp() {
        table.moveUp();
    }

    @FXML
    private void moveDown() {
        table.moveDown();
    }

    @FXML
    private void remove() {
        table.remove();
    }
}
