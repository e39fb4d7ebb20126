package lectern.desktop.article;

import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A wrapped text in the list of sentences that is edited where it stands; what was typed is kept unless Esc says no. */
final class LineCell extends TableCell<Line, String> {
    private static final double PADDING = 16;

    private final BiConsumer<Line, String> changed;
    private final Text wrapped = new Text();
    private @Nullable TextArea field;
    private boolean escaped;

    /**
     * @param changed hears which line says what now
     */
    LineCell(BiConsumer<Line, String> changed) {
        this.changed = changed;
        wrapped.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        wrapped.getStyleClass().add("text");
        wrapped.fillProperty().bind(textFillProperty());
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        show();
    }

    private void show() {
        TextArea editing = field;
        if (isEmpty() || getItem() == null) {
            setGraphic(null);
        } else if (isEditing() && editing != null) {
            setGraphic(editing);
        } else {
            wrapped.setText(getItem());
            setGraphic(wrapped);
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        escaped = false;
        TextArea editing = new TextArea(getItem());
        editing.setId("lineField");
        editing.setWrapText(true);
        editing.setPrefRowCount(Math.clamp(getItem().length() / 30 + 1, 1, 4));
        editing.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editing.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing() && editing.getScene() != null) {
                commitEdit(editing.getText());
            }
        });
        field = editing;
        show();
        editing.requestFocus();
        editing.selectAll();
    }

    private void pressed(KeyEvent event) {
        TextArea editing = field;
        if (event.getCode() == KeyCode.ESCAPE) {
            escaped = true;
            cancelEdit();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && editing != null) {
            commitEdit(editing.getText());
            event.consume();
        }
    }

    @Override
    public void commitEdit(String text) {
        Line line = getTableRow().getItem();
        field = null;
        super.commitEdit(text);
        show();
        getTableView().requestFocus();
        if (line != null) {
            changed.accept(line, text);
        }
    }

    /** A click elsewhere cancels an edit as well; what was typed is not to be lost by it. */
    @Override
    public void cancelEdit() {
        TextArea editing = field;
        Line line = getTableRow() == null ? null : getTableRow().getItem();
        field = null;
        super.cancelEdit();
        show();
        if (escaped) {
            getTableView().requestFocus();
        } else if (editing != null && line != null) {
            changed.accept(line, editing.getText());
        }
    }
}
