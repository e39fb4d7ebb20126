package lectern.desktop.importing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import lectern.model.importing.ImportField;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.StagedImport;
import lectern.model.question.Category;
import org.jspecify.annotations.Nullable;

/** Values that hold for all rows, for fields that no column holds; also used for empty cells. */
public final class FixedValuesView {
    private static final String CATEGORY = "categoryId";

    private final ImportFileViewModel file;
    private final CategoryChoices categories;
    private final Messages messages;
    private final Map<String, TextField> editors = new LinkedHashMap<>();
    private final Set<String> added = new LinkedHashSet<>();
    private ImportKind kind = ImportKind.QUESTIONS;
    private boolean showing;

    @FXML
    private GridPane grid;

    @FXML
    private MenuButton more;

    FixedValuesView(ImportViewModel model, Messages messages) {
        this.file = model.file();
        this.categories = model.categories();
        this.messages = messages;
    }

    void show(StagedImport now) {
        showing = true;
        ImportOptions options = Options.of(now);
        kind = options.kind();
        Set<String> fields = fields(now, options);
        if (!fields.equals(editors.keySet())) {
            rebuild(fields);
        }
        editors.forEach((field, editor) -> {
            String value = shown(field, options.fixed().get(field));
            if (!editor.isFocused() && !editor.getText().equals(value)) {
                editor.setText(value);
            }
        });
        List<String> others = now.layout().fields().stream()
                .map(ImportField::name)
                .filter(field -> !fields.contains(field) && !options.columns().contains(field))
                .toList();
        more.getItems().setAll(others.stream().map(this::addition).toList());
        Shown.set(more, !others.isEmpty());
        showing = false;
    }

    private MenuItem addition(String field) {
        MenuItem item = new MenuItem();
        item.setId("add-" + field);
        item.textProperty().bind(named(field));
        item.setOnAction(event -> add(field));
        return item;
    }

    private StringBinding named(String field) {
        return Bindings.createStringBinding(() -> FieldNames.of(messages, kind, field), messages.languageProperty());
    }

    private void add(String field) {
        StagedImport now = file.staged();
        if (now != null) {
            added.add(field);
            show(now);
            Objects.requireNonNull(editors.get(field)).requestFocus();
        }
    }

    /** Those that are missing, those that have a value, those that the person asked for, and the category in any case. */
    private Set<String> fields(StagedImport now, ImportOptions options) {
        Set<String> fields = new LinkedHashSet<>();
        for (ImportField each : now.layout().fields()) {
            String field = each.name();
            boolean mapped = options.columns().contains(field);
            boolean wanted = each.required() || field.equals(CATEGORY) || added.contains(field);
            if (options.fixed().containsKey(field) || (!mapped && wanted)) {
                fields.add(field);
            }
        }
        return fields;
    }

    private void rebuild(Set<String> fields) {
        grid.getChildren().clear();
        editors.clear();
        int row = 0;
        for (String field : fields) {
            Label name = new Label();
            name.textProperty().bind(named(field));
            name.setMinWidth(Region.USE_PREF_SIZE);
            Node control = field.equals(CATEGORY) ? categoryBox() : editor(field, new TextField());
            control.setId("fixed-" + field);
            control.getStyleClass().add("column-choice");
            name.setLabelFor(control);
            grid.addRow(row++, name, control);
        }
    }

    /** An existing category, or the name of a new one. */
    private ComboBox<String> categoryBox() {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        categories.active().stream().map(Category::name).forEach(box.getItems()::add);
        box.promptTextProperty().bind(messages.text("importing.fixed.category"));
        editor(CATEGORY, box.getEditor());
        return box;
    }

    private TextField editor(String field, TextField editor) {
        editors.put(field, editor);
        editor.textProperty().subscribe((before, text) -> {
            if (!showing) {
                file.change(options -> Options.fix(options, field, meant(field, text)));
            }
        });
        return editor;
    }

    /** The id of the category of that name; its name where nobody has it. */
    private String meant(String field, String text) {
        return field.equals(CATEGORY)
                ? categories.active().stream()
                        .filter(category -> category.name().equals(text.strip()))
                        .map(Category::id)
                        .findFirst()
                        .orElse(text)
                : text;
    }

    private String shown(String field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return field.equals(CATEGORY)
                ? categories.active().stream()
                        .filter(category -> category.id().equals(value))
                        .map(Category::name)
                        .findFirst()
                        .orElse(value)
                : value;
    }
}
