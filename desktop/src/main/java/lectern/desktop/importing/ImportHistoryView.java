package lectern.desktop.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.FilterBox;
import lectern.desktop.widget.Pager;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportState;
import lectern.model.importing.UndoReport;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;

/** The history of imports. */
public final class ImportHistoryView implements Page {
    private final ImportHistoryViewModel model;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ImportHistoryTable table;
    private final RemarkWords words;
    private final UndoWords undoWords;

    @FXML
    private ComboBox<Optional<ImportKind>> kind;

    @FXML
    private ComboBox<Optional<ImportState>> state;

    @FXML
    private StackPane tablePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private HBox foot;

    @FXML
    private VBox details;

    @FXML
    private Label title;

    @FXML
    private Label facts;

    @FXML
    private Label said;

    @FXML
    private Label refused;

    @FXML
    private Button importGoOn;

    @FXML
    private Button importDiscard;

    @FXML
    private Button historyUndo;

    @FXML
    private StackPane findingsPlace;

    public ImportHistoryView(ImportHistoryViewModel model, Views views, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
        table = new ImportHistoryTable(model, messages);
        words = new RemarkWords(messages);
        undoWords = new UndoWords(messages);
    }

    @FXML
    private void initialize() {
        tablePlace.getChildren().addFirst(table.node());
        foot.getChildren()
                .add(new Pager(
                        model.batches().paginationProperty(),
                        model.batches()::previousPage,
                        model.batches()::nextPage,
                        messages));
        findingsPlace.getChildren().add(views.load(new FindingsView(model.findings(), messages)));
        findingsPlace.visibleProperty().bind(model.findings().batchProperty().isNotNull());
        FilterBox.of(
                kind,
                model.kindProperty(),
                Stream.of(ImportKind.values()),
                each -> messages.text(
                        each.map(value -> "importing.kind." + value).orElse("importing.kind.any")));
        FilterBox.of(
                state,
                model.stateProperty(),
                Stream.of(ImportState.values()),
                each -> messages.text(
                        each.map(value -> "importing.state." + value).orElse("importing.state.any")));
        BooleanBinding none = model.batches()
                .loadedProperty()
                .and(Bindings.isEmpty(model.batches().items()));
        empty.visibleProperty().bind(none);
        table.node().visibleProperty().bind(none.not());
        Shown.whileTrue(details, model.chosenProperty().isNotNull());
        model.chosenProperty().subscribe(batch -> tell());
        model.undoneProperty().subscribe(report -> tell());
        model.categories().all().subscribe(this::tell);
        model.refusalProperty().subscribe(refusal -> tell());
        Controls.whileSeen(details, messages.languageProperty()).subscribe(language -> tell());
    }

    private void tell() {
        ImportBatch batch = model.chosenProperty().get();
        UndoReport report = model.undoneProperty().get();
        WireError refusal = model.refusalProperty().get();
        title.setText(batch == null ? "" : batch.fileName());
        facts.setText(batch == null ? "" : facts(batch));
        said.setText(report == null || batch == null ? "" : undoWords.of(report, batch.kind()));
        refused.setText(refusal == null ? "" : undoWords.refused(refusal));
        Shown.set(said, !said.getText().isEmpty());
        Shown.set(refused, !refused.getText().isEmpty());
        Shown.set(importGoOn, batch != null && Standing.open(batch));
        Shown.set(importDiscard, batch != null && Standing.open(batch));
        Shown.set(historyUndo, batch != null && Standing.undoable(batch));
    }

    private String facts(ImportBatch batch) {
        return Stream.of(
                        messages.get("importing.format." + batch.format()),
                        time("importing.fact.applied", batch.appliedAt()),
                        time("importing.fact.undone", batch.undoneAt()),
                        time("importing.fact.expires", batch.expiresAt()),
                        batch.state() == ImportState.APPLIED || batch.state() == ImportState.UNDONE
                                ? undoWords.categories(
                                        "importing.categoriesMade",
                                        model.categories().names(batch.categoriesCreated()))
                                : "",
                        batch.failure() == null ? "" : words.whole(Remark.of(batch.failure())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String time(String key, @Nullable Instant instant) {
        return instant == null ? "" : messages.get(key, time(messages, instant));
    }

    static String time(Messages messages, Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    @FXML
    private void begin() {
        model.begin();
    }

    @FXML
    private void goOn() {
        model.goOn();
    }

    @FXML
    private void discard() {
        dialogs.confirm(
                messages.text("importing.discard.title"),
                messages.text("importing.discard.text"),
                messages.text("importing.discard"),
                model::discard);
    }

    @FXML
    private void undo() {
        dialogs.confirm(
                messages.text("importing.undo.title"),
                messages.text("importing.undo.text"),
                messages.text("importing.undo"),
                model::undo);
    }

    @Override
    public String help() {
        return "importing.history.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.NEW, messages.text("importing.begin"), this::begin),
                new PageAction(
                        PageAction.Key.NONE, messages.text("importing.goOn"), importGoOn.visibleProperty(), this::goOn),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("importing.undo"),
                        historyUndo.visibleProperty(),
                        this::undo),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("importing.discard"),
                        importDiscard.visibleProperty(),
                        this::discard));
    }

    @Override
    public void shown() {
        model.show();
        table.node().requestFocus();
    }
}
