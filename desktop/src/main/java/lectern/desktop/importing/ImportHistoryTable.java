package lectern.desktop.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.RowOutcome;
import org.jspecify.annotations.Nullable;

/** The table of imports. */
final class ImportHistoryTable {
    private static final double MEDIUM = 640;
    private static final double WIDE = 1000;

    private final Messages messages;
    private final TableView<ImportBatch> table = new TableView<>();
    private final Map<RowOutcome, TableColumn<ImportBatch, ImportBatch>> counts = new EnumMap<>(RowOutcome.class);
    private final TableColumn<ImportBatch, ImportBatch> kind;
    private final TableColumn<ImportBatch, ImportBatch> by;

    ImportHistoryTable(ImportHistoryViewModel model, Messages messages) {
        this.messages = messages;
        table.setId("importTable");
        table.accessibleTextProperty().bind(messages.text("importing.history"));
        texts("when", 14, batch -> ImportHistoryView.time(messages, batch.createdAt()));
        texts("file", 18, ImportBatch::fileName);
        kind = texts("kind", 7, batch -> messages.get("importing.kind." + batch.kind()));
        column("state", 10, (cell, batch) -> cell.setGraphic(new StateChip(batch.state(), messages)));
        for (RowOutcome each : RowOutcome.values()) {
            TableColumn<ImportBatch, ImportBatch> column =
                    texts(each.wireName(), 8, batch -> count(batch.counts().of(each)));
            column.getStyleClass().add("figures");
            counts.put(each, column);
        }
        by = texts("by", 8, model::by);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setItems(model.batches().items());
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !chosen.equals(model.chosenProperty().get())) {
                model.choose(chosen);
            }
        });
        model.chosenProperty().subscribe(this::select);
        table.widthProperty().subscribe(this::fit);
        model.kindProperty().subscribe(chosen -> kind.setVisible(chosen.isEmpty()));
        model.batches().items().subscribe(this::fit);
        model.meProperty().subscribe(me -> table.refresh());
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
    }

    private void select(@Nullable ImportBatch chosen) {
        if (chosen == null) {
            table.getSelectionModel().clearSelection();
        } else if (!chosen.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(chosen);
        }
    }

    /** Only outcomes that occurred have a column, and in a narrow window only those that one looks for first. */
    private void fit() {
        by.setVisible(table.getWidth() >= MEDIUM);
        counts.forEach((outcome, column) -> column.setVisible(outcome == RowOutcome.CREATE
                || ((outcome == RowOutcome.REFUSE || table.getWidth() >= WIDE)
                        && table.getItems().stream()
                                .anyMatch(batch -> batch.counts().of(outcome) > 0))));
    }

    private String count(long rows) {
        return rows == 0 ? "" : messages.get("importing.figure", rows);
    }

    private TableColumn<ImportBatch, ImportBatch> texts(String name, int ems, Function<ImportBatch, String> text) {
        return column(name, ems, (cell, batch) -> cell.setText(text.apply(batch)));
    }

    private TableColumn<ImportBatch, ImportBatch> column(
            String name, int ems, BiConsumer<TableCell<?, ?>, ImportBatch> show) {
        TableColumn<ImportBatch, ImportBatch> column = new TableColumn<>();
        column.setId("import-" + name);
        column.textProperty().bind(messages.text("importing.column." + name));
        column.setPrefWidth(ems * 14.0);
        column.setMinWidth(ems * 9.0);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ImportBatch batch, boolean empty) {
                super.updateItem(batch, empty);
                setText(null);
                setGraphic(null);
                if (!empty && batch != null) {
                    show.accept(this, batch);
                }
            }
        });
        table.getColumns().add(column);
        return column;
    }

    TableView<ImportBatch> node() {
        return table;
    }
}
