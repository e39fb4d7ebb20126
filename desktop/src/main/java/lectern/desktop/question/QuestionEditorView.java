package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.ConflictCard;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ScrollToFocus;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import org.jspecify.annotations.Nullable;

/** The pane beside the list: one question. */
public final class QuestionEditorView {
    private final QuestionEditorViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final StudentPreview preview;
    private final QuestionFieldsView fields;
    private final Node fieldsPart;
    private String shownId = "";

    @FXML
    private Label heading;

    @FXML
    private VBox pane;

    @FXML
    private HBox chipPlace;

    @FXML
    private Label unsaved;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private ToggleButton fieldsTab;

    @FXML
    private ToggleButton previewTab;

    @FXML
    private ScrollPane scroll;

    @FXML
    private FlowPane deeds;

    @FXML
    private Button questionSave;

    public QuestionEditorView(QuestionEditorViewModel model, Views views, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        this.preview = new StudentPreview(model, messages);
        this.fields = new QuestionFieldsView(model, messages);
        this.fieldsPart = views.load(fields);
    }

    @FXML
    private void initialize() {
        ScrollToFocus.in(scroll);
        previewTab.setOnAction(event -> showPreview(true));
        fieldsTab.setOnAction(event -> showPreview(false));
        UndoKeys.in(pane, model.edits()::undo, model.edits()::redo);
        undo.disableProperty().bind(model.edits().undoableProperty().not());
        redo.disableProperty().bind(model.edits().redoableProperty().not());
        BooleanBinding writing = model.modeProperty().isEqualTo(PaneMode.NEW);
        unsaved.visibleProperty().bind(model.edits().dirtyProperty().and(writing.not())); // a new one is unsaved anyway
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        questionSave
                .textProperty()
                .bind(Bindings.when(writing)
                        .then(messages.text("question.save.draft"))
                        .otherwise(messages.text("question.save")));
        questionSave
                .disableProperty()
                .bind(model.busyProperty()
                        .or(model.edits().dirtyProperty().or(writing).not()));
        model.modeProperty().subscribe(this::draw);
        model.questionProperty().subscribe(this::draw);
        Controls.whileSeen(pane, messages.languageProperty()).subscribe((before, now) -> draw());
        model.conflictProperty().subscribe(this::compare);
    }

    private void draw() {
        PaneMode mode = model.modeProperty().get();
        Question shown = model.questionProperty().get();
        heading.setText(messages.get("question.editor." + mode));
        heading.setVisible(mode == PaneMode.NEW);
        heading.setManaged(mode == PaneMode.NEW);
        chipPlace.getChildren().clear();
        deeds.getChildren().clear();
        if (shown != null) {
            StatusChip chip = new StatusChip(messages);
            chip.show(shown.status());
            chipPlace.getChildren().add(chip);
            deeds.getChildren()
                    .addAll(shown.status().next().stream()
                            .map(to -> deed(shown.status(), to))
                            .toList());
            deeds.getChildren().add(button("question.duplicate", model::duplicate, ""));
        }
        deeds.setVisible(shown != null);
        deeds.setManaged(shown != null);
        String id = mode + (shown == null ? "" : shown.id());
        if (!id.equals(shownId)) {
            shownId = id;
            showPreview(false);
            scroll.setVvalue(0);
            fields.begin();
        }
    }

    private void compare(@Nullable QuestionConflict conflict) {
        if (conflict != null) {
            StatusChip status = new StatusChip(messages);
            status.show(conflict.theirs().status());
            HBox theirs = new HBox(8, ConflictCard.caption(messages.text("question.conflict.column.theirs")), status);
            List<Comparison.Column> columns = List.of(
                    new Comparison.Column(
                            ConflictCard.caption(messages.text("question.conflict.column.mine")), conflict.mine()),
                    new Comparison.Column(theirs, QuestionText.of(conflict.theirs())));
            dialogs.show(new ConflictCard(
                    "question.conflict.",
                    Comparison.of(columns, true, model.categories(), messages),
                    new ConflictCard.Answers(model::postpone, model::takeTheirs, model::keepMine),
                    messages,
                    dialogs));
        }
    }

    private Button deed(QuestionStatus from, QuestionStatus to) {
        boolean main = to == QuestionStatus.PUBLISHED;
        String key = "question.to." + to;
        Button button = button(key, () -> ask(from, to), main ? Styles.SUCCESS : "");
        button.setId("status-" + to.wireName());
        button.disableProperty().bind(model.busyProperty().or(model.edits().dirtyProperty()));
        return button;
    }

    /** What students see now is not taken from them by a slip of the hand. */
    private void ask(QuestionStatus from, QuestionStatus to) {
        if (from == QuestionStatus.PUBLISHED || to == QuestionStatus.ARCHIVED) {
            dialogs.confirm(
                    messages.text("question.move.title." + to),
                    messages.text("question.move.text." + from),
                    messages.text("question.to." + to),
                    () -> model.move(to));
        } else {
            model.move(to);
        }
    }

    private Button button(String key, Runnable action, String style) {
        Button button = new Button();
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        return button;
    }

    private void showPreview(boolean asStudent) {
        fieldsTab.setSelected(!asStudent);
        previewTab.setSelected(asStudent);
        if (asStudent) {
            preview.show(model.form().text());
        }
        scroll.setContent(asStudent ? preview : fieldsPart);
    }

    /** Saves; what is wrong is shown at the fields. */
    @FXML
    void save() {
        model.save();
        showPreview(false);
    }

    @FXML
    private void undo() {
        model.edits().undo();
    }

    @FXML
    private void redo() {
        model.edits().redo();
    }

    /** Closes the pane, after asking where something would be lost. */
    @FXML
    void close() {
        unlessLost(model::close);
    }

    /** Does something that empties the fields; asks before, where something stands in them. */
    void unlessLost(Runnable action) {
        dialogs.unlessLost(model.edits().dirtyProperty().get(), "question.discard.", action);
    }
}
