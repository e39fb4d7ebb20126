package lectern.desktop.question;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;

/** The third step: what is in the file, row by row. */
public final class ImportCheckView {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final int NAMED = 12;

    private final ImportViewModel model;
    private final Messages messages;

    @FXML
    private HBox checking;

    @FXML
    private ProgressBar progress;

    @FXML
    private HBox counts;

    @FXML
    private Label good;

    @FXML
    private Label bad;

    @FXML
    private Button saveBad;

    @FXML
    private VBox categories;

    @FXML
    private CheckBox create;

    @FXML
    private Label names;

    @FXML
    private VBox badBox;

    @FXML
    private TableView<BadCell> badTable;

    @FXML
    private TableView<PreviewRow> previewTable;

    ImportCheckView(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        ImportCheckViewModel check = model.check();
        checking.visibleProperty().bind(check.checkingProperty());
        checking.managedProperty().bind(checking.visibleProperty());
        progress.progressProperty().bind(check.fractionProperty());
        counts.visibleProperty().bind(check.checkingProperty().not());
        counts.managedProperty().bind(counts.visibleProperty());
        create.selectedProperty().bindBidirectional(check.createCategoriesProperty());
        categories.managedProperty().bind(categories.visibleProperty());
        bad.managedProperty().bind(bad.visibleProperty());
        badBox.managedProperty().bind(badBox.visibleProperty());
        saveBad.visibleProperty().bind(bad.visibleProperty());
        columns();
        check.findingsProperty().subscribe(this::show);
        messages.languageProperty().subscribe(language -> {
            badTable.refresh();
            previewTable.refresh();
            show(check.findingsProperty().get());
        });
    }

    private void columns() {
        column(badTable, "row", 84, cell -> cell.row() == 0 ? "" : String.valueOf(cell.row()))
                .getStyleClass()
                .add("figures");
        column(badTable, "column", 130, BadCell::column);
        column(badTable, "value", 180, cell -> oneLine(cell.value()));
        column(badTable, "reason", 260, cell -> cell.fault().reason(messages));
        column(badTable, "mend", 300, cell -> cell.fault().mend(messages));
        badTable.setRowFactory(table -> new ToldRow(messages));
        column(previewTable, "row", 84, row -> String.valueOf(row.row()))
                .getStyleClass()
                .add("figures");
        column(previewTable, "stem", 300, row -> oneLine(row.draft().stem().text()));
        column(previewTable, "answer", 160, row -> oneLine(row.draft().correctAnswer()));
        column(
                previewTable,
                "distractors",
                260,
                row -> oneLine(String.join(" · ", row.draft().distractors())));
        column(
                previewTable,
                "category",
                130,
                row -> row.newCategory() && !row.category().isBlank()
                        ? messages.get("question.preview.new", row.category())
                        : row.category());
        column(previewTable, "difficulty", 96, row -> String.valueOf(row.draft().difficulty()))
                .getStyleClass()
                .add("figures");
        previewTable.setRowFactory(table -> new MarkedRow());
        for (TableView<?> table : List.of(badTable, previewTable)) {
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        }
    }

    private <T> TableColumn<T, String> column(TableView<T> table, String name, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>();
        column.textProperty().bind(messages.text("question.bad." + name));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.6);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private void show(Findings found) {
        good.setText(messages.count("question.import.good", found.goodRows()));
        bad.setText(messages.count("question.import.bad", found.badRows()));
        bad.setVisible(!found.bad().isEmpty());
        badTable.getItems().setAll(found.bad());
        previewTable.getItems().setAll(found.preview());
        badBox.setVisible(!found.bad().isEmpty());
        categories.setVisible(!found.newCategories().isEmpty());
        create.setText(messages.count(
                "question.import.newCategories", found.newCategories().size()));
        names.setText(found.moreCategories() ? messages.get("question.import.tooMany") : names(found));
    }

    private String names(Findings found) {
        String first = found.newCategories().stream()
                .limit(NAMED)
                .map(category -> messages.count("question.import.newCategory", category.rows(), category.name()))
                .collect(Collectors.joining(messages.get("question.import.comma")));
        int more = found.newCategories().size() - NAMED;
        return more > 0 ? messages.get("question.import.more", first, more) : first;
    }

    @FXML
    private void saveBad() {
        File chosen = ImportResultView.ask(
                messages, "question.bad.file", saveBad.getScene().getWindow());
        if (chosen != null) {
            model.running()
                    .saveFindings(
                            chosen.toPath(), model.check().findingsProperty().get());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** A row that says all of itself when pointed at. */
    private static final class ToldRow extends TableRow<BadCell> {
        private final Messages messages;

        ToldRow(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(BadCell cell, boolean empty) {
            super.updateItem(cell, empty);
            setTooltip(empty || cell == null ? null : new Tooltip(FaultLabel.words(cell.fault(), messages)));
        }
    }

    /** A row that is marked where it can't be imported. */
    private static final class MarkedRow extends TableRow<PreviewRow> {
        @Override
        protected void updateItem(PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(BAD, !empty && row != null && row.bad());
        }
    }
}
