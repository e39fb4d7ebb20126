package lectern.desktop.feedback;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoButtons;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.question.QuestionLook;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.FilterBox;
import lectern.desktop.widget.Pager;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import org.jspecify.annotations.Nullable;

/** The inbox of students' reports, and beside it the one that is looked at with its question. */
public final class FeedbackView implements Page {
    private final FeedbackViewModel model;
    private final Messages messages;
    private final FeedbackTable table;
    private final FeedbackChip chip;
    private final QuestionLook look;
    private final UndoButtons takeBack;
    private final BooleanBinding narrowed;
    private boolean selecting;

    @FXML
    private VBox page;

    @FXML
    private ComboBox<Optional<FeedbackState>> state;

    @FXML
    private ComboBox<Optional<FeedbackReason>> reason;

    @FXML
    private Button clear;

    @FXML
    private HBox head;

    @FXML
    private Columns columns;

    @FXML
    private StackPane tablePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState nothingFound;

    @FXML
    private HBox footer;

    @FXML
    private EmptyState none;

    @FXML
    private VBox pane;

    @FXML
    private HBox chipPlace;

    @FXML
    private Label heading;

    @FXML
    private Label message;

    @FXML
    private Label reporter;

    @FXML
    private StackPane previewPlace;

    @FXML
    private Label noPreview;

    @FXML
    private FlowPane deeds;

    public FeedbackView(FeedbackViewModel model, QuestionLook look, Messages messages) {
        this.model = model;
        this.messages = messages;
        table = new FeedbackTable(model, messages);
        chip = new FeedbackChip(messages);
        this.look = look;
        takeBack = new UndoButtons(model.undo(), messages);
        narrowed = model.narrowed();
    }

    @FXML
    private void initialize() {
        filters();
        page.getChildren().add(2, new ProblemLabel(model.problemProperty()));
        tablePlace.getChildren().addFirst(table.node());
        BooleanBinding nothing = model.reports()
                .loadedProperty()
                .and(Bindings.isEmpty(model.reports().items()))
                .and(model.shownProperty().isNull());
        empty.visibleProperty().bind(nothing.and(narrowed.not()));
        nothingFound.visibleProperty().bind(nothing.and(narrowed));
        columns.visibleProperty().bind(nothing.not());
        footer.getChildren()
                .add(new Pager(
                        model.reports().paginationProperty(),
                        model.reports()::previousPage,
                        model.reports()::nextPage,
                        messages));
        pane.visibleProperty().bind(model.shownProperty().isNotNull());
        none.visibleProperty().bind(model.shownProperty().isNull());
        chipPlace.getChildren().setAll(chip);
        previewPlace.getChildren().addFirst(look.node());
        noPreview.visibleProperty().bind(model.questionProperty().isNull());
        look.node().visibleProperty().bind(noPreview.visibleProperty().not());
        UndoKeys.on(page, model.undo());
        head.getChildren().add(takeBack);
        table.node().getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.shownProperty().subscribe(this::draw);
        model.questionProperty().subscribe(question -> {
            if (question != null) {
                look.show(question);
            }
        });
        messages.languageProperty()
                .subscribe(language -> draw(model.shownProperty().get()));
    }

    private void filters() {
        FilterBox.of(
                state,
                model.stateProperty(),
                Stream.of(FeedbackState.values()),
                each -> messages.text(
                        each.map(value -> "feedback.state." + value).orElse("feedback.any.state")));
        FilterBox.of(
                reason,
                model.reasonProperty(),
                Stream.of(FeedbackReason.values()),
                each -> messages.text(
                        each.map(value -> "feedback.reason." + value).orElse("feedback.any.reason")));
        clear.visibleProperty().bind(narrowed);
        clear.managedProperty().bind(clear.visibleProperty());
    }

    private void choose(@Nullable Feedback report) {
        Feedback held = model.shownProperty().get();
        if (!selecting && report != null && (held == null || !held.id().equals(report.id()))) {
            model.open(report);
        }
    }

    private void draw(@Nullable Feedback report) {
        select(report);
        deeds.getChildren().clear();
        if (report == null) {
            return;
        }
        chip.show(report.state());
        heading.setText(messages.get("feedback.reason." + report.reason()));
        String said = report.message();
        message.setText(said == null ? messages.get("feedback.silent") : messages.get("feedback.said", said));
        String name = report.reporterName().isEmpty() ? messages.get("feedback.nobody") : report.reporterName();
        reporter.setText(messages.get("feedback.by", name, date(report.createdAt(), messages)));
        for (FeedbackState to : FeedbackState.values()) {
            if (to != report.state()) {
                Button button = button("feedback.to." + to, () -> model.move(to));
                button.setId("feedback-" + to.wireName());
                if (to == FeedbackState.RESOLVED) {
                    button.getStyleClass().add("success");
                }
                deeds.getChildren().add(button);
            }
        }
        deeds.getChildren().add(button("feedback.same", model::onlyThisQuestion));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.disableProperty().bind(model.undo().busyProperty());
        button.setOnAction(event -> action.run());
        return button;
    }

    private void select(@Nullable Feedback report) {
        selecting = true;
        TableView<Feedback> view = table.node();
        int at = report == null
                ? -1
                : model.reports().items().stream().map(Feedback::id).toList().indexOf(report.id());
        if (at < 0) {
            view.getSelectionModel().clearSelection();
        } else {
            view.getSelectionModel().clearAndSelect(at);
        }
        selecting = false;
    }

    static String date(Instant instant, Messages messages) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void close() {
        model.close();
    }

    @FXML
    private void openQuestion() {
        model.openQuestion();
    }

    @Override
    public String help() {
        return "feedback.help";
    }

    @Override
    public List<PageAction> actions() {
        return Stream.of(
                        Stream.of(FeedbackState.values())
                                .map(to -> named("feedback.to." + to, pane, () -> model.move(to))),
                        Stream.of(
                                named("feedback.question", pane, this::openQuestion),
                                named("feedback.same", pane, model::onlyThisQuestion),
                                named("feedback.clear", clear, this::clear)),
                        takeBack.actions().stream())
                .flatMap(actions -> actions)
                .toList();
    }

    private PageAction named(String key, Node visible, Runnable deed) {
        return new PageAction(PageAction.Key.NONE, messages.text(key), visible.visibleProperty(), deed);
    }

    @Override
    public void shown() {
        model.show();
        table.node().requestFocus();
    }
}
