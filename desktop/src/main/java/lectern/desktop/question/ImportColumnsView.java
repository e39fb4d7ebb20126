package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.question.ImportFileViewModel.Loaded;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;
import lectern.model.question.Category;
import org.jspecify.annotations.Nullable;

/** The second step: which column of the file holds what. */
public final class ImportColumnsView {
    private final ImportViewModel model;
    private final Messages messages;
    private final List<ComboBox<Optional<Integer>>> boxes = new ArrayList<>();
    private boolean showing;

    @FXML
    private Label missing;

    @FXML
    private GridPane grid;

    @FXML
    private VBox fixedBox;

    @FXML
    private ComboBox<Category> fixed;

    ImportColumnsView(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        for (Target target : Target.values()) {
            addRow(target);
        }
        missing.textProperty()
                .bind(Bindings.createStringBinding(
                        this::missing, model.mappingProperty(), messages.languageProperty()));
        missing.visibleProperty().bind(missing.textProperty().isNotEmpty());
        missing.managedProperty().bind(missing.visibleProperty());
        TextCell.use(fixed, category -> new SimpleStringProperty(category.name()));
        model.check().categoriesProperty().subscribe(names -> fixed.getItems().setAll(names.active()));
        fixed.setOnAction(event -> {
            if (!showing && fixed.getValue() != null) {
                model.fixCategory(fixed.getValue());
            }
        });
        fixedBox.managedProperty().bind(fixedBox.visibleProperty());
        model.mappingProperty().subscribe(this::show);
    }

    private void addRow(Target target) {
        Label name = new Label();
        name.textProperty()
                .bind(messages.text(
                        target.required() || target == Target.CATEGORY
                                ? "question.import.required"
                                : "question.import.optional",
                        messages.text("question.target." + target)));
        name.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<Optional<Integer>> box = new ComboBox<>();
        box.setId("column-" + target.name().toLowerCase(Locale.ROOT));
        box.getStyleClass().add("column-choice");
        TextCell.use(box, this::column);
        box.setOnAction(event -> {
            if (!showing && box.getValue() != null) {
                model.map(target, box.getValue().orElse(null));
            }
        });
        name.setLabelFor(box);
        boxes.add(box);
        Label example = new Label();
        example.getStyleClass().add("muted");
        example.setMinWidth(0);
        GridPane.setHgrow(example, Priority.ALWAYS);
        example.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> example(target),
                        model.mappingProperty(),
                        model.file().loadedProperty()));
        grid.addRow(target.ordinal(), name, box, example);
    }

    private ObservableValue<String> column(Optional<Integer> column) {
        return column.isEmpty()
                ? messages.text("question.import.noColumn")
                : new SimpleStringProperty(
                        model.mappingProperty().get().header().get(column.get()));
    }

    private String example(Target target) {
        Loaded read = model.file().loaded();
        if (read == null || read.sample().isEmpty()) {
            return "";
        }
        String[] row = read.sample().getFirst().toArray(String[]::new);
        return model.mappingProperty().get().cell(row, target).replaceAll("\\s+", " ");
    }

    private String missing() {
        List<Target> targets = model.mappingProperty().get().missing();
        return targets.isEmpty()
                ? ""
                : messages.get(
                        "question.import.missing",
                        targets.stream()
                                .map(target -> messages.get("question.target." + target))
                                .collect(Collectors.joining(messages.get("question.import.comma"))));
    }

    private void show(ColumnMapping mapping) {
        showing = true;
        List<Optional<Integer>> columns = new ArrayList<>(List.of(Optional.empty()));
        for (int i = 0; i < mapping.header().size(); i++) {
            if (!mapping.header().get(i).isBlank()) {
                columns.add(Optional.of(i));
            }
        }
        for (Target target : Target.values()) {
            ComboBox<Optional<Integer>> box = boxes.get(target.ordinal());
            if (!box.getItems().equals(columns)) {
                box.getItems().setAll(columns);
            }
            Optional<Integer> chosen = Optional.ofNullable(mapping.columns().get(target));
            box.setValue(null);
            box.setValue(chosen);
        }
        fixedBox.setVisible(!mapping.has(Target.CATEGORY));
        fixed.setValue(fixed(mapping.fixedCategory()));
        showing = false;
    }

    private @Nullable Category fixed(@Nullable String id) {
        return id == null ? null : model.check().categoriesProperty().get().find(id);
    }
}
