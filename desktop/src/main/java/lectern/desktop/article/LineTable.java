package lectern.desktop.article;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** The sentences of an article, edited where they stand and moved by the keyboard. */
final class LineTable {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final ArticleEdits edits;
    private final TableView<Line> table = new TableView<>();
    private final TableColumn<Line, String> content;
    private boolean selecting;

    LineTable(ArticleEdits edits, Messages messages) {
        this.edits = edits;
        table.setId("lineTable");
        table.getStyleClass().add("line-table");
        table.accessibleTextProperty().bind(messages.text("article.column.sentences"));
        content = column(
                "content",
                Line::content,
                (line, text) -> edits.editLine(line.id(), "content", each -> each.withContent(text)));
        TableColumn<Line, String> translation = column(
                "translation",
                Line::translation,
                (line, text) -> edits.editLine(line.id(), "translation", each -> each.withTranslation(text)));
        TableColumn<Line, Number> number = new TableColumn<>();
        number.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                edits.textProperty().get().indexOf(row.getValue().id()) + 1));
        number.getStyleClass().add("figures");
        number.setMinWidth(56);
        number.setMaxWidth(56);
        number.setSortable(false);
        number.textProperty().bind(messages.text("article.line.number"));
        content.textProperty().bind(messages.text("article.line.content"));
        translation.textProperty().bind(messages.text("article.line.translation"));
        table.getColumns().setAll(List.of(number, content, translation));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setEditable(true);
        table.setItems(edits.lines());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!selecting && line != null) {
                edits.chosenProperty().set(line.id());
            }
        });
        edits.chosenProperty().subscribe(id -> follow());
        edits.lines().addListener((ListChangeListener<Line>) change -> follow());
    }

    private static TableColumn<Line, String> column(
            String name, Function<Line, String> text, BiConsumer<Line, String> edited) {
        TableColumn<Line, String> column = new TableColumn<>();
        column.setId("line-" + name);
        column.setPrefWidth(240);
        column.setMinWidth(80);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(each -> new LineCell(edited));
        return column;
    }

    private static TableRow<Line> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Line line, boolean empty) {
                super.updateItem(line, empty);
                pseudoClassStateChanged(AWAY, !empty && line != null && !line.isActive());
            }
        };
    }

    private void pressed(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            moveUp();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            moveDown();
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
        } else if (PASTE.match(event) && Clipboard.getSystemClipboard().hasString()) {
            edits.paste(Clipboard.getSystemClipboard().getString());
        } else if (event.getCode() == KeyCode.ENTER) {
            edit();
        } else {
            return;
        }
        event.consume();
    }

    void moveUp() {
        moving(edits::moveUp);
    }

    void moveDown() {
        moving(edits::moveDown);
    }

    /** The lines that were chosen before stay chosen where they are then. */
    private void moving(Consumer<Set<String>> move) {
        Set<String> ids = selection();
        selecting = true;
        move.accept(ids);
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < edits.lines().size(); i++) {
            if (ids.contains(edits.lines().get(i).id())) {
                table.getSelectionModel().select(i);
                table.getFocusModel().focus(i, content);
            }
        }
        selecting = false;
    }

    void remove() {
        if (!selection().isEmpty()) {
            edits.remove(selection());
        }
    }

    /** Edits the chosen line where it stands. */
    void edit() {
        String id = edits.chosenProperty().get();
        int at = id == null ? -1 : edits.textProperty().get().indexOf(id);
        if (at >= 0) {
            table.scrollTo(at);
            table.layout();
            table.edit(at, content);
        }
    }

    Set<String> selection() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(Line::id)
                .collect(Collectors.toSet());
    }

    TableView<Line> node() {
        return table;
    }

    /** Shows which line the details are of; a table forgets a row whose line is replaced. */
    private void follow() {
        String id = edits.chosenProperty().get();
        int at = id == null ? -1 : edits.textProperty().get().indexOf(id);
        if (selecting || at < 0 || at >= table.getItems().size()) {
            return;
        }
        if (!table.getSelectionModel().isSelected(at)) {
            selecting = true;
            table.getSelectionModel().clearAndSelect(at);
            table.getFocusModel().focus(at, content);
            table.scrollTo(Math.max(0, at - 2));
            selecting = false;
        }
    }
}
