package lectern.desktop.question;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import lectern.desktop.question.ImportFileViewModel.Loaded;
import lectern.desktop.sheet.Delimiter;
import lectern.desktop.sheet.Encoding;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;
import org.jspecify.annotations.Nullable;

/** The first step: which file, and how it is written. */
public final class ImportFileView {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final ImportViewModel model;
    private final Messages messages;

    @FXML
    private VBox drop;

    @FXML
    private Label dropText;

    @FXML
    private Button importChoose;

    @FXML
    private Label problem;

    @FXML
    private VBox read;

    @FXML
    private ComboBox<Encoding> encoding;

    @FXML
    private ComboBox<Delimiter> delimiter;

    @FXML
    private Label found;

    @FXML
    private TableView<List<String>> sample;

    ImportFileView(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        encoding.getItems().setAll(Encoding.values());
        TextCell.use(encoding, each -> new SimpleStringProperty(each.standardName()));
        encoding.setOnAction(event -> {
            if (encoding.getValue() != null) {
                model.file().use(encoding.getValue());
            }
        });
        delimiter.getItems().setAll(Delimiter.values());
        TextCell.use(delimiter, each -> messages.text("question.delimiter." + each));
        delimiter.setOnAction(event -> {
            if (delimiter.getValue() != null) {
                model.file().use(delimiter.getValue());
            }
        });
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        this::problem, model.file().loadedProperty(), messages.languageProperty()));
        found.textProperty()
                .bind(Bindings.createStringBinding(
                        this::found, model.file().loadedProperty(), messages.languageProperty()));
        read.managedProperty().bind(read.visibleProperty());
        sample.setSelectionModel(null);
        model.file().loadedProperty().subscribe(this::show);
    }

    private String problem() {
        Loaded now = model.file().loaded();
        return now == null || now.fault() == null ? "" : FaultLabel.words(now.fault(), messages);
    }

    private String found() {
        Loaded now = model.file().loaded();
        return now == null || now.found() == null
                ? ""
                : messages.get(
                        "question.import.found",
                        now.found().encoding().standardName(),
                        messages.get("question.delimiter." + now.found().delimiter()));
    }

    private void show(@Nullable Loaded now) {
        read.setVisible(now != null && now.sheet() != null);
        drop.pseudoClassStateChanged(SMALL, now != null);
        boolean first = now == null;
        dropText.setVisible(first);
        dropText.setManaged(first);
        if (now == null || now.sheet() == null) {
            return;
        }
        encoding.setValue(now.sheet().encoding());
        delimiter.setValue(now.sheet().delimiter());
        sample.getColumns().clear();
        for (int i = 0; i < now.header().size(); i++) {
            int column = i;
            TableColumn<List<String>, String> shown =
                    new TableColumn<>(now.header().get(i));
            shown.setSortable(false);
            shown.setPrefWidth(160);
            shown.setCellValueFactory(row -> new SimpleStringProperty(
                    column < row.getValue().size() ? row.getValue().get(column).replaceAll("\\s+", " ") : ""));
            sample.getColumns().add(shown);
        }
        sample.getItems().setAll(now.sample());
    }

    void focus() {
        importChoose.requestFocus();
    }

    /** Asks for a file with the system's own window. */
    @FXML
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("question.import.choose"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                messages.get("question.import.kinds"),
                                ImportDrop.SUFFIXES.stream()
                                        .map(suffix -> "*" + suffix)
                                        .toList()),
                        new FileChooser.ExtensionFilter(messages.get("question.import.kinds.all"), "*"));
        File chosen = chooser.showOpenDialog(drop.getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }
}
