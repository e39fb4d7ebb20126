package lectern.desktop.question;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.question.ImportRunViewModel.State;
import lectern.desktop.question.ImportViewModel.Step;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import org.jspecify.annotations.Nullable;

/** The import wizard: one page, its steps at the top. */
public final class ImportView implements Page {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final ImportViewModel model;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ImportFileView file;
    private final @Nullable Path first;
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
    private Label noticeText;

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

    /**
     * @param first the file to begin with, null to ask for one
     */
    public ImportView(ImportViewModel model, Views views, Messages messages, Dialogs dialogs, @Nullable Path first) {
        this.model = model;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
        this.first = first;
        file = new ImportFileView(model, messages);
    }

    @FXML
    private void initialize() {
        for (Step step : Step.values()) {
            Label mark = new Label();
            mark.textProperty().bind(messages.text("question.import.step." + step, step.ordinal() + 1));
            mark.getStyleClass().add("step");
            marks.put(step, mark);
            steps.getChildren().add(mark);
        }
        parts.put(Step.FILE, views.load(file));
        parts.put(Step.COLUMNS, views.load(new ImportColumnsView(model, messages)));
        parts.put(Step.CHECK, views.load(new ImportCheckView(model, messages)));
        parts.put(Step.RESULT, views.load(new ImportResultView(model, messages)));
        fileName.textProperty()
                .bind(model.file()
                        .loadedProperty()
                        .map(read -> String.valueOf(read.file().getFileName()))
                        .orElse(""));
        buttons();
        notice();
        model.stepProperty().subscribe(this::show);
        ImportDrop.accept(page, model::choose);
    }

    private void buttons() {
        var step = model.stepProperty();
        var busy = model.running().busyProperty();
        importNext.visibleProperty().bind(step.isEqualTo(Step.FILE).or(step.isEqualTo(Step.COLUMNS)));
        importNext.disableProperty().bind(model.nextPossible().not());
        importRun.visibleProperty().bind(step.isEqualTo(Step.CHECK));
        importRun.disableProperty().bind(model.runPossible().not());
        importRun
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.count(
                                "question.import.run",
                                model.check().findingsProperty().get().goodRows()),
                        model.check().findingsProperty(),
                        messages.languageProperty()));
        importReread
                .visibleProperty()
                .bind(model.file().loadedProperty().isNotNull().and(step.isNotEqualTo(Step.RESULT)));
        importBack.disableProperty().bind(busy);
        for (Button button : List.of(importNext, importRun, importReread)) {
            button.managedProperty().bind(button.visibleProperty());
        }
    }

    private void notice() {
        var state = model.running().stateProperty();
        noticeText
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> tells(state.get()) ? messages.get("question.import.state." + state.get()) : "",
                        state,
                        messages.languageProperty()));
        notice.visibleProperty().bind(noticeText.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
    }

    private static boolean tells(State state) {
        return state == State.CANCELLED || state == State.CANCELLED_LATE || state == State.REFUSED;
    }

    private void show(Step now) {
        marks.forEach((step, mark) -> {
            mark.pseudoClassStateChanged(NOW, step == now);
            mark.pseudoClassStateChanged(PAST, step.ordinal() < now.ordinal());
        });
        place.getChildren().setAll(List.of(Objects.requireNonNull(parts.get(now))));
        importBack.textProperty().unbind();
        importBack.textProperty().bind(messages.text("question.import.back." + now));
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

    @Override
    public String help() {
        return "question.import.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.NONE, messages.text("question.import.choose"), file::choose),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("question.import.reread"),
                        importReread.visibleProperty(),
                        model::reread),
                new PageAction(
                        PageAction.Key.NONE, messages.text("question.import.next"), model.nextPossible(), model::next));
    }

    @Override
    public void shown() {
        if (first != null && model.file().loaded() == null) {
            model.choose(first);
        }
        file.focus();
    }

    @Override
    public void hidden() {
        model.hide();
    }

    /** What is being sent would go on without anybody hearing of its end. */
    @Override
    public boolean mayLeave() {
        if (model.running().busyProperty().get()) {
            Label text = new Label();
            text.textProperty().bind(messages.text("question.import.busy.text"));
            text.setWrapText(true);
            text.setMinHeight(Label.USE_PREF_SIZE);
            dialogs.tell(messages.text("question.import.busy.title"), text);
            return false;
        }
        return true;
    }
}
