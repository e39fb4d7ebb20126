package lectern.desktop.feedback;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.question.Feedback;
import org.jspecify.annotations.Nullable;

/** The table of reports. */
final class FeedbackTable {
    private static final double ROOMY = 560;

    private final Messages messages;
    private final TableView<Feedback> table = new TableView<>();

    FeedbackTable(FeedbackViewModel model, Messages messages) {
        this.messages = messages;
        table.setId("feedbackTable");
        table.accessibleTextProperty().bind(messages.text("feedback.title"));
        TableColumn<Feedback, Feedback> state = column("state", 110, (cell, report) -> {
            FeedbackChip chip = new FeedbackChip(messages);
            chip.show(report.state());
            cell.setGraphic(chip);
        });
        state.getStyleClass().add("chip-column");
        TableColumn<Feedback, Feedback> reason = column(
                "reason", 190, (cell, report) -> cell.setText(messages.get("feedback.reason." + report.reason())));
        TableColumn<Feedback, Feedback> stem = column("stem", 240, (cell, report) -> cell.setText(line(report.stem())));
        TableColumn<Feedback, Feedback> when =
                column("when", 120, (cell, report) -> cell.setText(FeedbackView.date(report.createdAt(), messages)));
        table.getColumns().setAll(List.of(state, reason, stem, when));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.reports().items());
        Label noRow = new Label();
        noRow.textProperty().bind(messages.text("feedback.none.title"));
        table.setPlaceholder(noRow);
        table.widthProperty().subscribe(width -> when.setVisible(width.doubleValue() >= ROOMY));
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private TableColumn<Feedback, Feedback> column(
            String name, double width, BiConsumer<TableCell<?, ?>, Feedback> show) {
        TableColumn<Feedback, Feedback> column = new TableColumn<>();
        column.textProperty().bind(messages.text("feedback.column." + name));
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Feedback report, boolean empty) {
                super.updateItem(report, empty);
                setText(null);
                setGraphic(null);
                if (!empty && report != null) {
                    show.accept(this, report);
                }
            }
        });
        return column;
    }

    TableView<Feedback> node() {
        return table;
    }
}
