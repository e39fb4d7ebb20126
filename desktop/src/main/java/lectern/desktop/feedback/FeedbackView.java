package lectern.desktop.feedback;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoButtons;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.PageAction;
import lectern.desktop.paging.PagedView;
import lectern.desktop.paging.ShownRow;
import lectern.desktop.question.QuestionLook;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.FilterBox;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import org.jspecify.annotations.Nullable;

/** The inbox of students' reports, and beside it the one that is looked at with its question. */
public final class FeedbackView extends PagedView<Feedback> {
    private final FeedbackViewModel model;
    private final Messages messages;
    private final FeedbackTable table;
    private final FeedbackChip chip;
    private final QuestionLook look;
    private final UndoButtons takeBack;

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

    @FXML
    private Button feedbackQuestion;

    public FeedbackView(FeedbackViewModel model, QuestionLook look, Messages messages) {
        this(model, new FeedbackTable(model, messages), look, messages);
    }

    private FeedbackView(FeedbackViewModel model, FeedbackTable table, QuestionLook look, Messages messages) {
        super(model.reports(), model.narrowed(), table.node(), messages);
        this.model = model;
        this.messages = messages;
        this.table = table;
        chip = new FeedbackChip(messages);
        this.look = look;
        takeBack = new UndoButtons(model.undo(), messages);
    }

    @Override
    protected Node content() {
        return columns;
    }

    /** A report that is looked at stays in sight while the list is narrowed to nothing. */
    @Override
    protected BooleanBinding nothing() {
        return super.nothing().and(model.shownProperty().isNull());
    }

    @Override
    protected void bind() {
        filters();
        page().getChildren().add(2, new ProblemLabel(model.problemProperty()));
        pane.visibleProperty().bind(model.shownProperty().isNotNull());
        none.visibleProperty().bind(model.shownProperty().isNull());
        chipPlace.getChildren().setAll(chip);
        feedbackQuestion.setVisible(model.questionsOpen());
        feedbackQuestion.setManaged(model.questionsOpen());
        previewPlace.getChildren().addFirst(look.node());
        noPreview.visibleProperty().bind(model.questionProperty().isNull());
        look.node().visibleProperty().bind(noPreview.visibleProperty().not());
        UndoKeys.on(page(), model.undo());
        head.getChildren().add(takeBack);
        new ShownRow<>(table.node(), Feedback::id, model.shownProperty(), model::open);
        model.shownProperty().subscribe(this::draw);
        model.questionProperty().subscribe(question -> {
            if (question != null) {
                look.show(question);
            }
        });
        Controls.whileSeen(page(), messages.languageProperty())
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
        Controls.showWhile(clear, model.narrowed());
    }

    private void draw(@Nullable Feedback report) {
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
                                .map(to ->
                                        PageAction.of(messages.text("feedback.to." + to), pane, () -> model.move(to))),
                        model.questionsOpen()
                                ? Stream.of(PageAction.of(messages.text("feedback.question"), pane, this::openQuestion))
                                : Stream.<PageAction>empty(),
                        Stream.of(
                                PageAction.of(messages.text("feedback.same"), pane, model::onlyThisQuestion),
                                PageAction.of(messages.text("feedback.clear"), clear, this::clear)),
                        takeBack.actions().stream())
                .flatMap(actions -> actions)
                .toList();
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
