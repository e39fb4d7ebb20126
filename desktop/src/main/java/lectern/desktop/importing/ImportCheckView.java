package lectern.desktop.importing;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.StagedImport;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The third step: what would become of each row, and what is to be done where that is to be chosen. */
public final class ImportCheckView {
    private static final int NAMED = 12;

    private final ImportViewModel model;
    private final ImportCheckViewModel check;
    private final Views views;
    private final Messages messages;
    private final RemarkWords words;
    private boolean showing;

    @FXML
    private HBox checking;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label problem;

    @FXML
    private FlowPane choices;

    @FXML
    private ComboBox<BadRows> badRows;

    @FXML
    private ComboBox<Identical> identical;

    @FXML
    private CheckBox create;

    @FXML
    private Label categories;

    @FXML
    private StackPane findingsPlace;

    ImportCheckView(ImportViewModel model, Views views, Messages messages) {
        this.model = model;
        this.check = model.check();
        this.views = views;
        this.messages = messages;
        words = new RemarkWords(messages);
    }

    @FXML
    private void initialize() {
        findingsPlace.getChildren().add(views.load(new FindingsView(check.findings(), messages)));
        Shown.whileTrue(checking, check.checkingProperty());
        progress.progressProperty().bind(check.fractionProperty());
        badRows.getItems().setAll(BadRows.values());
        TextCell.use(badRows, each -> messages.text("importing.badRows." + each));
        identical.getItems().setAll(Identical.values());
        TextCell.use(identical, each -> messages.text("importing.identical." + each));
        badRows.setOnAction(event -> choose(now -> Options.badRows(now, badRows.getValue())));
        identical.setOnAction(event -> choose(now -> Options.identical(now, identical.getValue())));
        create.setOnAction(event -> choose(now -> Options.createCategories(now, create.isSelected())));
        choices.disableProperty().bind(check.checkingProperty());
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        this::problem, check.checkedProperty(), messages.languageProperty()));
        Shown.whileTrue(problem, problem.textProperty().isNotEmpty());
        categories
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::newCategories, check.checkedProperty(), messages.languageProperty()));
        Shown.whileTrue(categories, categories.textProperty().isNotEmpty());
        findingsPlace
                .visibleProperty()
                .bind(check.findings()
                        .batchProperty()
                        .isNotNull()
                        .and(check.checkingProperty().not()));
        model.file().stagedProperty().subscribe(this::show);
    }

    private void choose(UnaryOperator<ImportOptions> change) {
        StagedImport now = model.file().staged();
        if (!showing && now != null) {
            check.choose(change.apply(Options.of(now)));
        }
    }

    private void show(@Nullable StagedImport now) {
        if (now != null) {
            showing = true;
            ImportOptions options = Options.of(now);
            badRows.setValue(options.badRows());
            identical.setValue(options.identical());
            create.setSelected(options.createCategories());
            Shown.set(create, options.kind() == ImportKind.QUESTIONS);
            showing = false;
        }
    }

    private String problem() {
        ImportBatch now = check.checkedProperty().get();
        // What a person ended themselves is no failure.
        return now == null || now.failure() == null || now.failure().code() == ErrorCode.CONFLICT
                ? ""
                : words.whole(Remark.of(now.failure()));
    }

    /** The categories that the check found nobody has. */
    private String newCategories() {
        ImportBatch now = check.checkedProperty().get();
        if (now == null || now.categoriesCreated().isEmpty()) {
            return "";
        }
        int more = now.categoriesCreated().size() - NAMED;
        String first = now.categoriesCreated().stream()
                .limit(NAMED)
                .collect(Collectors.joining(messages.get("importing.comma")));
        String names = more > 0 ? messages.get("importing.more", first, more) : first;
        return messages.count("importing.newCategories", now.categoriesCreated().size(), names);
    }
}
