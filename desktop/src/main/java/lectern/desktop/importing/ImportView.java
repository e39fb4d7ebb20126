package lectern.desktop.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.importing.ImportViewModel.Step;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.importing.ImportBatch;

/** The import wizard: one page, its steps at the top. */
public final class ImportView implements Page {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final ImportViewModel model;
    private final Consumer<String> cards;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ImportPlace here;
    private final ImportFileView file;
    private final BooleanBinding nextPossible;
    private final BooleanBinding runPossible;
    private final BooleanBinding rereadPossible;
    private final Map<Step, Label> marks = new EnumMap<>(Step.class);
    private final Map<Step, Node> parts = new EnumMap<>(Step.class);

    @FXML
    private VBox page;

    @FXML
    private Label fileName;

    @FXML
    private HBox steps;

    @FXML
    private HBox notice;

    @FXML
    private StackPane place;

    @FXML
    private Button importBack;

    @FXML
    private Button importReread;

    @FXML
    private Button importNext;

    @FXML
    private Button importRun;

    /** @param cards prints those of whom an import of students made */
    public ImportView(
            ImportViewModel model,
            Consumer<String> cards,
            Views views,
            Messages messages,
            Dialogs dialogs,
            ImportPlace here) {
        this.cards = cards;
        this.model = model;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
        this.here = here;
        file = new ImportFileView(model, messages);
        nextPossible = model.nextPossible();
        runPossible = model.runPossible();
        rereadPossible = model.rereadPossible();
    }

    @FXML
    private void initialize() {
        for (Step step : Step.values()) {
            Label mark = new Label();
            mark.textProperty().bind(messages.text("importing.step." + step, step.ordinal() + 1));
            mark.getStyleClass().add("step");
            marks.put(step, mark);
            steps.getChildren().add(mark);
        }
        parts.put(Step.FILE, views.load(file));
        parts.put(Step.COLUMNS, views.load(new ImportColumnsView(model, views, messages)));
        parts.put(Step.CHECK, views.load(new ImportCheckView(model, views, messages)));
        parts.put(Step.RESULT, views.load(new ImportResultView(model, cards, messages)));
        fileName.textProperty()
                .bind(model.file()
                        .stagedProperty()
                        .map(staged -> staged.batch().fileName())
                        .orElse(""));
        buttons();
        Shown.whileTrue(notice, model.stoppedProperty());
        model.stepProperty().subscribe(this::show);
        ImportDrop.filesAndText(page, messages, model::choose);
    }

    private void buttons() {
        var step = model.stepProperty();
        Shown.whileTrue(importNext, step.isEqualTo(Step.FILE).or(step.isEqualTo(Step.COLUMNS)));
        Shown.whileTrue(importRun, step.isEqualTo(Step.CHECK));
        Shown.whileTrue(importReread, rereadPossible);
        importNext.disableProperty().bind(nextPossible.not());
        importRun.disableProperty().bind(runPossible.not());
        importRun
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::deed, model.check().checkedProperty(), messages.languageProperty()));
        importBack
                .disableProperty()
                .bind(model.running().busyProperty().or(model.file().uploadingProperty()));
    }

    /** "Import 20 rows": what is made and what is changed. */
    private String deed() {
        ImportBatch checked = model.check().checkedProperty().get();
        return messages.count(
                "importing.run",
                checked == null
                        ? 0
                        : checked.counts().create() + checked.counts().update());
    }

    private void show(Step now) {
        marks.forEach((step, mark) -> {
            mark.pseudoClassStateChanged(NOW, step == now);
            mark.pseudoClassStateChanged(PAST, step.ordinal() < now.ordinal());
        });
        place.getChildren().setAll(List.of(Objects.requireNonNull(parts.get(now))));
        importBack.textProperty().unbind();
        importBack.textProperty().bind(messages.text("importing.back." + now));
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void reread() {
        model.reread();
    }

    @FXML
    private void next() {
        model.next();
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void history() {
        model.exits().openHistory();
    }

    @Override
    public String help() {
        return "importing.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.NONE, messages.text("importing.choose"), file::choose),
                PageAction.of(PageAction.Key.NONE, messages.text("importing.paste"), file::paste),
                PageAction.of(PageAction.Key.NONE, messages.text("importing.history"), model.exits()::openHistory),
                new PageAction(PageAction.Key.NONE, messages.text("importing.reread"), rereadPossible, model::reread),
                new PageAction(PageAction.Key.NONE, messages.text("importing.next"), nextPossible, model::next));
    }

    @Override
    public void shown() {
        model.show(here);
        file.focus();
    }

    @Override
    public void hidden() {
        model.hide();
    }

    /** An upload that nobody waits for would be lost; all else goes on in the server. */
    @Override
    public boolean mayLeave() {
        if (model.file().uploadingProperty().get()) {
            Label text = new Label();
            text.textProperty().bind(messages.text("importing.uploading.text"));
            text.setWrapText(true);
            text.setMinHeight(Label.USE_PREF_SIZE);
            dialogs.tell(messages.text("importing.uploading.title"), text);
            return false;
        }
        return true;
    }
}
