package lectern.desktop.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;
import lectern.model.importing.ImportField;
import lectern.model.importing.ImportLayout;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.StagedImport;
import org.jspecify.annotations.Nullable;

/** The second step: which field each column of the file holds, and what holds for all rows. */
public final class ImportColumnsView {
    private final ImportFileViewModel file;
    private final Views views;
    private final Messages messages;
    private final FixedValuesView fixed;
    private final List<ComboBox<String>> boxes = new ArrayList<>();
    private List<String> shownColumns = List.of();
    private List<ImportField> shownFields = List.of();
    private boolean showing;

    @FXML
    private Label missing;

    @FXML
    private VBox columnsBox;

    @FXML
    private GridPane grid;

    @FXML
    private VBox fixedPlace;

    ImportColumnsView(ImportViewModel model, Views views, Messages messages) {
        this.file = model.file();
        this.views = views;
        this.messages = messages;
        fixed = new FixedValuesView(model, messages);
    }

    @FXML
    private void initialize() {
        fixedPlace.getChildren().setAll(List.of(views.load(fixed)));
        missing.textProperty()
                .bind(Bindings.createStringBinding(this::missing, file.stagedProperty(), messages.languageProperty()));
        Shown.whileTrue(missing, missing.textProperty().isNotEmpty());
        file.stagedProperty().subscribe(this::show);
    }

    private String missing() {
        StagedImport now = file.staged();
        return now == null || now.layout().missing().isEmpty()
                ? ""
                : messages.get(
                        "importing.missing",
                        now.layout().missing().stream()
                                .map(field ->
                                        FieldNames.of(messages, Options.of(now).kind(), field))
                                .collect(Collectors.joining(messages.get("importing.comma"))));
    }

    private void show(@Nullable StagedImport now) {
        Shown.set(columnsBox, now != null && !now.layout().columns().isEmpty());
        if (now == null) {
            return;
        }
        showing = true;
        ImportLayout layout = now.layout();
        if (!layout.columns().equals(shownColumns) || !layout.fields().equals(shownFields)) {
            shownColumns = layout.columns();
            shownFields = layout.fields();
            rebuild(layout);
        }
        ImportOptions options = Options.of(now);
        for (int i = 0; i < boxes.size() && i < options.columns().size(); i++) {
            boxes.get(i).setValue(options.columns().get(i));
        }
        fixed.show(now);
        showing = false;
    }

    private void rebuild(ImportLayout layout) {
        grid.getChildren().clear();
        boxes.clear();
        List<String> fields = Stream.concat(
                        Stream.of(""), layout.fields().stream().map(ImportField::name))
                .toList();
        for (int i = 0; i < layout.columns().size(); i++) {
            addRow(i, layout, fields);
        }
    }

    private void addRow(int column, ImportLayout layout, List<String> fields) {
        Label name = new Label(layout.columns().get(column));
        name.getStyleClass().add("column-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<String> box = new ComboBox<>();
        box.setId("column-" + column);
        box.getStyleClass().add("column-choice");
        box.getItems().setAll(fields);
        TextCell.use(box, this::fieldName);
        box.setOnAction(event -> {
            String field = box.getValue();
            if (!showing && field != null) {
                file.change(options -> Options.map(options, column, field));
            }
        });
        name.setLabelFor(box);
        boxes.add(box);
        Label example = new Label(example(column, layout));
        example.getStyleClass().add("muted");
        example.setMinWidth(0);
        GridPane.setHgrow(example, Priority.ALWAYS);
        grid.addRow(column, name, box, example);
    }

    private ObservableValue<String> fieldName(String field) {
        StagedImport now = file.staged();
        if (field.isEmpty() || now == null) {
            return messages.text("importing.column.none");
        }
        boolean required = now.layout().fields().stream()
                .anyMatch(each -> each.required() && each.name().equals(field));
        ObservableValue<String> name = Bindings.createStringBinding(
                () -> FieldNames.of(messages, Options.of(now).kind(), field), messages.languageProperty());
        return required ? messages.text("importing.required", name) : name;
    }

    private static String example(int column, ImportLayout layout) {
        return layout.sample().stream()
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .map(row -> row.get(column).replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }
}
