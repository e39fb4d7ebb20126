package lectern.desktop.importing;

import java.io.File;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportLayout;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.StagedImport;
import org.jspecify.annotations.Nullable;

/** The first step: which file, and how it is written. */
public final class ImportFileView {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final List<String> SUFFIXES =
            List.of("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.json", "*.gift", "*.xml");

    private final ImportViewModel model;
    private final ImportFileViewModel file;
    private final Messages messages;
    private final RemarkWords words;
    private boolean showing;

    @FXML
    private VBox drop;

    @FXML
    private Label dropText;

    @FXML
    private Button importChoose;

    @FXML
    private HBox uploading;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label problem;

    @FXML
    private VBox read;

    @FXML
    private ComboBox<ImportKind> kind;

    @FXML
    private ComboBox<ImportFormat> format;

    @FXML
    private ComboBox<String> encoding;

    @FXML
    private ComboBox<String> delimiter;

    @FXML
    private ComboBox<Integer> sheet;

    @FXML
    private CheckBox header;

    @FXML
    private Label sampleTitle;

    @FXML
    private TableView<List<String>> sample;

    ImportFileView(ImportViewModel model, Messages messages) {
        this.model = model;
        this.file = model.file();
        this.messages = messages;
        words = new RemarkWords(messages);
    }

    @FXML
    private void initialize() {
        kind.getItems().setAll(ImportKind.values());
        TextCell.use(kind, each -> messages.text("importing.kind." + each));
        TextCell.use(format, each -> messages.text("importing.format." + each));
        TextCell.use(encoding, SimpleStringProperty::new);
        delimiter.getItems().setAll(",", ";", "\t");
        TextCell.use(delimiter, each -> messages.text("importing.delimiter." + named(each)));
        TextCell.use(sheet, each -> new SimpleStringProperty(sheetName(each)));
        chosen(kind, Options::kind);
        chosen(format, Options::format);
        chosen(encoding, Options::encoding);
        chosen(delimiter, Options::delimiter);
        chosen(sheet, Options::sheet);
        header.setOnAction(event -> change(now -> Options.header(now, header.isSelected())));
        Shown.whileTrue(uploading, file.uploadingProperty());
        progress.progressProperty().bind(file.fractionProperty());
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Remark remark = file.problemProperty().get();
                            return remark == null ? "" : words.whole(remark);
                        },
                        file.problemProperty(),
                        messages.languageProperty()));
        Shown.whileTrue(problem, problem.textProperty().isNotEmpty());
        sample.setSelectionModel(null);
        file.stagedProperty().subscribe(this::show);
    }

    private interface Change<T> {
        ImportOptions of(ImportOptions before, T value);
    }

    private <T> void chosen(ComboBox<T> box, Change<T> change) {
        box.setOnAction(event -> {
            T value = box.getValue();
            if (value != null) {
                change(now -> change.of(now, value));
            }
        });
    }

    private void change(UnaryOperator<ImportOptions> change) {
        if (!showing) {
            file.change(change);
        }
    }

    private static String named(String delimiter) {
        return switch (delimiter) {
            case ";" -> "semicolon";
            case "\t" -> "tab";
            default -> "comma";
        };
    }

    private String sheetName(int index) {
        StagedImport now = file.staged();
        return now != null && index < now.layout().sheets().size()
                ? now.layout().sheets().get(index)
                : String.valueOf(index + 1);
    }

    private void show(@Nullable StagedImport now) {
        Shown.set(read, now != null);
        drop.pseudoClassStateChanged(SMALL, now != null);
        Shown.set(dropText, now == null);
        if (now == null) {
            return;
        }
        showing = true;
        ImportOptions options = Options.of(now);
        ImportLayout layout = now.layout();
        kind.setValue(options.kind());
        offer(format, formats(options.kind()), options.format());
        offer(encoding, layout.encodings(), options.encoding());
        delimiter.setValue(options.delimiter());
        offer(sheet, IntStream.range(0, layout.sheets().size()).boxed().toList(), options.sheet());
        header.setSelected(options.header());
        fieldShown(encoding, !layout.encodings().isEmpty());
        fieldShown(delimiter, options.format() == ImportFormat.CSV);
        fieldShown(sheet, layout.sheets().size() > 1);
        Shown.set(header, options.format().table());
        sampleTitle.textProperty().unbind();
        sampleTitle
                .textProperty()
                .bind(messages.text(options.format().table() ? "importing.sample.table" : "importing.sample.list"));
        SampleTable.show(sample, layout);
        showing = false;
    }

    private static List<ImportFormat> formats(ImportKind kind) {
        return switch (kind) {
            case QUESTIONS -> List.of(ImportFormat.values());
            case ARTICLES -> List.of(ImportFormat.CSV, ImportFormat.XLSX, ImportFormat.JSON);
            case STUDENTS -> List.of(ImportFormat.CSV, ImportFormat.XLSX);
        };
    }

    private static <T> void offer(ComboBox<T> box, List<T> items, T value) {
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }

    private static void fieldShown(Node control, boolean shown) {
        Shown.set(control.getParent(), shown);
    }

    void focus() {
        importChoose.requestFocus();
    }

    @FXML
    private void cancel() {
        file.cancel();
    }

    /** Takes what was copied elsewhere. */
    @FXML
    void paste() {
        ImportDrop.pasted(messages).ifPresent(model::choose);
    }

    /** Asks for a file with the system's own window. */
    @FXML
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("importing.choose"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.get("importing.kinds"), SUFFIXES),
                        new FileChooser.ExtensionFilter(messages.get("importing.kinds.all"), "*"));
        File chosen = chooser.showOpenDialog(drop.getScene().getWindow());
        if (chosen != null) {
            model.choose(new ImportSource.OfFile(chosen.toPath()));
        }
    }
}
