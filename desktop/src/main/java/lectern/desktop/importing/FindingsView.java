package lectern.desktop.importing;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Pager;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowOutcome;

/** What was found in a file: how many rows of each outcome, and the rows of the chosen one. */
public final class FindingsView {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double WIDE = 860;

    private final FindingsViewModel model;
    private final Messages messages;
    private final RemarkWords words;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton all = new ToggleButton();
    private final Map<RowOutcome, ToggleButton> toggles = new EnumMap<>(RowOutcome.class);

    @FXML
    private FlowPane outcomes;

    @FXML
    private Button findingsSave;

    @FXML
    private TableView<FindingLine> findingsTable;

    @FXML
    private Label nothing;

    @FXML
    private HBox foot;

    FindingsView(FindingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        words = new RemarkWords(messages);
    }

    @FXML
    private void initialize() {
        toggle(all, Optional.empty());
        for (RowOutcome each : RowOutcome.values()) {
            ToggleButton button = new ToggleButton();
            toggles.put(each, button);
            toggle(button, Optional.of(each));
        }
        columns();
        findingsTable.setItems(model.lines());
        nothing.textProperty().bind(messages.text("importing.findings.none"));
        foot.getChildren().add(new Pager(model.paginationProperty(), model::previousPage, model::nextPage, messages));
        model.outcomeProperty().subscribe(this::mark);
        model.batchProperty().subscribe(batch -> count());
        model.lines().subscribe(this::fit);
        findingsTable.widthProperty().subscribe(this::fit);
        Controls.whileSeen(findingsTable, messages.languageProperty()).subscribe(language -> {
            count();
            findingsTable.refresh();
        });
    }

    private void toggle(ToggleButton button, Optional<RowOutcome> outcome) {
        button.setId("outcome-" + outcome.map(RowOutcome::wireName).orElse("all"));
        button.setToggleGroup(group);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.outcomeProperty().set(outcome);
            mark(outcome);
        });
        outcomes.getChildren().add(button);
    }

    private void mark(Optional<RowOutcome> chosen) {
        all.setSelected(chosen.isEmpty());
        toggles.forEach((outcome, button) -> button.setSelected(chosen.equals(Optional.of(outcome))));
        fit();
    }

    private void count() {
        RowCounts counts = model.counts();
        all.setText(messages.get("importing.count.all", counts.rows()));
        toggles.forEach((outcome, button) -> {
            button.setText(messages.get("importing.count." + outcome, counts.of(outcome)));
            Shown.set(button, counts.of(outcome) > 0);
        });
    }

    private void columns() {
        TableColumn<FindingLine, String> row = column("row", 84, line -> String.valueOf(line.row()));
        row.getStyleClass().add("figures");
        row.setMaxWidth(120);
        column("outcome", 110, line -> messages.get("importing.outcome." + line.outcome()));
        column("label", 220, line -> oneLine(line.label()));
        column("column", 130, line -> line.remark().column());
        column("value", 130, line -> oneLine(line.remark().value()));
        // What is wrong and how it is mended is never cut off: the keyboard could not bring the rest to light.
        column("reason", 230, line -> words.reason(line.remark())).setCellFactory(column -> new WrappedCell<>());
        column("mend", 260, line -> words.mend(line.remark())).setCellFactory(column -> new WrappedCell<>());
        findingsTable.setRowFactory(table -> new FindingRow());
        findingsTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private TableColumn<FindingLine, String> column(String name, double width, Function<FindingLine, String> text) {
        TableColumn<FindingLine, String> column = new TableColumn<>();
        column.setId("finding-" + name);
        column.textProperty().bind(messages.text("importing.finding." + name));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.6);
        column.setSortable(false);
        column.setCellValueFactory(line -> new SimpleStringProperty(text.apply(line.getValue())));
        findingsTable.getColumns().add(column);
        return column;
    }

    /** Only columns that say something are shown; in a narrow window a remark is worth more than what it is about. */
    private void fit() {
        List<FindingLine> lines = model.lines();
        boolean remarks =
                lines.stream().anyMatch(line -> !line.remark().reason().isEmpty());
        Map<String, Boolean> said = Map.of(
                "outcome",
                model.outcomeProperty().get().isEmpty(),
                "label",
                !remarks || findingsTable.getWidth() >= WIDE,
                "column",
                lines.stream().anyMatch(line -> !line.remark().column().isEmpty()),
                "value",
                lines.stream().anyMatch(line -> !line.remark().value().isEmpty()),
                "reason",
                remarks,
                "mend",
                lines.stream().anyMatch(line -> !line.remark().mend().isEmpty()));
        findingsTable
                .getColumns()
                .forEach(column ->
                        column.setVisible(said.getOrDefault(column.getId().substring("finding-".length()), true)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @FXML
    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(messages.get("importing.findings.fileName"));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(messages.get("importing.findings.csv"), "*.csv"));
        File chosen = chooser.showSaveDialog(findingsSave.getScene().getWindow());
        if (chosen != null) {
            model.save(chosen.toPath());
        }
    }

    /** A row that is marked where it can't be imported, and says all of itself when pointed at. */
    private final class FindingRow extends TableRow<FindingLine> {
        @Override
        protected void updateItem(FindingLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean said = !empty && line != null;
            pseudoClassStateChanged(BAD, said && line.outcome() == RowOutcome.REFUSE);
            setTooltip(said && !line.remark().reason().isEmpty() ? new Tooltip(words.whole(line.remark())) : null);
        }
    }
}
