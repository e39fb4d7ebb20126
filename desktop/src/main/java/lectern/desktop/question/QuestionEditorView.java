package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.question.QuestionEditorViewModel.Mode;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.TextCell;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;

/** The pane beside the list: one question. */
public final class QuestionEditorView {
    private final QuestionEditorViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final StudentPreview preview;
    private final BooleanBinding writing;

    @FXML
    private Label heading;

    @FXML
    private HBox chipPlace;

    @FXML
    private ToggleButton fieldsTab;

    @FXML
    private ToggleButton previewTab;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox fields;

    @FXML
    private TextArea stem;

    @FXML
    private ComboBox<ContentType> contentType;

    @FXML
    private VBox mediaBox;

    @FXML
    private TextField mediaUrl;

    @FXML
    private TextField answer;

    @FXML
    private VBox distractors;

    @FXML
    private Button addDistractor;

    @FXML
    private ComboBox<String> category;

    @FXML
    private Button addCategory;

    @FXML
    private VBox newCategory;

    @FXML
    private TextField newName;

    @FXML
    private TextField newSlug;

    @FXML
    private Label newProblem;

    @FXML
    private ComboBox<Integer> difficulty;

    @FXML
    private TitledPane card;

    @FXML
    private TextField summary;

    @FXML
    private TextArea deepDive;

    @FXML
    private TextField source;

    @FXML
    private FlowPane deeds;

    @FXML
    private Button questionSave;

    public QuestionEditorView(QuestionEditorViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        this.preview = new StudentPreview(messages);
        this.writing = model.modeProperty().isEqualTo(Mode.NEW);
    }

    @FXML
    private void initialize() {
        DraftForm form = model.form();
        text(stem, form.stemProperty(), "stem.text");
        text(mediaUrl, form.mediaUrlProperty(), "stem.mediaUrl");
        text(answer, form.answerProperty(), "correctAnswer");
        text(summary, form.summaryProperty(), "knowledgeCard.summary");
        text(deepDive, form.deepDiveProperty(), "knowledgeCard.deepDive");
        text(source, form.sourceProperty(), "knowledgeCard.sourceRef");
        choices(form);
        new DistractorLines(model, messages, distractors, writing).show();
        addDistractor
                .disableProperty()
                .bind(writing.not()
                        .or(Bindings.size(form.distractors()).greaterThanOrEqualTo(DraftForm.MOST_DISTRACTORS)));
        addDistractor.visibleProperty().bind(writing);
        addDistractor.managedProperty().bind(writing);
        newCategory();
        fieldsTab.setSelected(true);
        previewTab.setOnAction(event -> showPreview(true));
        fieldsTab.setOnAction(event -> showPreview(false));
        questionSave.visibleProperty().bind(writing);
        questionSave.managedProperty().bind(writing);
        questionSave.disableProperty().bind(model.busyProperty());
        model.modeProperty().subscribe(this::show);
        model.questionProperty().subscribe(shown -> show(model.modeProperty().get()));
        messages.languageProperty()
                .subscribe(language -> show(model.modeProperty().get()));
    }

    private void text(TextInputControl control, StringProperty property, String field) {
        control.textProperty().bindBidirectional(property);
        control.editableProperty().bind(writing);
        FaultLabel.below(control, field, model, messages);
    }

    private void choices(DraftForm form) {
        contentType.getItems().setAll(ContentType.values());
        TextCell.use(contentType, type -> messages.text("question.type." + type));
        contentType.valueProperty().bindBidirectional(form.contentTypeProperty());
        contentType.disableProperty().bind(writing.not());
        mediaBox.visibleProperty().bind(form.contentTypeProperty().isNotEqualTo(ContentType.TEXT));
        mediaBox.managedProperty().bind(mediaBox.visibleProperty());
        category.setItems(model.categories().active());
        TextCell.use(
                category,
                id -> messages.text(
                        "question.category.named", model.categories().nameOf(id)));
        form.categoryIdProperty().subscribe(id -> category.setValue(id.isEmpty() ? null : id));
        category.setOnAction(event -> {
            String chosen = category.getValue();
            if (chosen != null) {
                form.categoryIdProperty().set(chosen);
            }
        });
        category.disableProperty().bind(writing.not());
        FaultLabel.below(category.getParent(), "categoryId", model, messages);
        difficulty.getItems().setAll(IntStream.rangeClosed(1, 5).boxed().toList());
        TextCell.use(difficulty, level -> messages.text("question.difficulty." + level));
        difficulty.valueProperty().bindBidirectional(form.difficultyProperty());
        difficulty.disableProperty().bind(writing.not());
    }

    private void newCategory() {
        NewCategoryViewModel made = model.newCategory();
        addCategory.visibleProperty().bind(writing);
        addCategory.managedProperty().bind(writing);
        addCategory.setOnAction(event -> {
            made.openProperty().set(true);
            newName.requestFocus();
        });
        newCategory.visibleProperty().bind(made.openProperty());
        newCategory.managedProperty().bind(newCategory.visibleProperty());
        newName.textProperty().bindBidirectional(made.nameProperty());
        newSlug.textProperty().bindBidirectional(made.slugProperty());
        newProblem
                .textProperty()
                .bind(made.faultProperty()
                        .map(fault -> FaultLabel.words(fault, messages))
                        .orElse(""));
        newProblem.visibleProperty().bind(newProblem.textProperty().isNotEmpty());
        newProblem.managedProperty().bind(newProblem.visibleProperty());
    }

    private void show(Mode mode) {
        Question shown = model.questionProperty().get();
        heading.setText(messages.get("question.editor." + mode));
        chipPlace.getChildren().clear();
        deeds.getChildren().clear();
        if (shown != null) {
            StatusChip chip = new StatusChip(messages);
            chip.show(shown.status());
            chipPlace.getChildren().add(chip);
            deeds.getChildren()
                    .addAll(model.next().stream()
                            .map(to -> deed(shown.status(), to))
                            .toList());
            deeds.getChildren().add(button("question.duplicate", model::duplicate, ""));
        }
        deeds.setVisible(shown != null);
        deeds.setManaged(shown != null);
        boolean hasCard = model.form().draft().knowledgeCard() != null;
        card.setExpanded(hasCard);
        showPreview(false);
        scroll.setVvalue(0);
        if (mode == Mode.NEW) {
            stem.requestFocus();
        }
    }

    private Button deed(QuestionStatus from, QuestionStatus to) {
        boolean main = to == QuestionStatus.PUBLISHED;
        String key = "question.to." + to;
        Button button = button(key, () -> ask(from, to), main ? Styles.SUCCESS : "");
        button.setId("status-" + to.wireName());
        button.disableProperty().bind(model.busyProperty());
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
            preview.show(model.form());
        }
        scroll.setContent(asStudent ? preview : fields);
    }

    @FXML
    private void save() {
        model.save();
        showPreview(false);
    }

    @FXML
    private void addLine() {
        model.addDistractor();
    }

    @FXML
    private void createCategory() {
        model.newCategory().create();
    }

    @FXML
    private void closeCategory() {
        model.newCategory().close();
    }

    /** Closes the pane, after asking where something would be lost. */
    @FXML
    void close() {
        unlessLost(model::close);
    }

    /** Does something that empties the fields; asks before, where something stands in them. */
    void unlessLost(Runnable action) {
        if (model.dirty()) {
            dialogs.confirm(
                    messages.text("question.discard.title"),
                    messages.text("question.discard.text"),
                    messages.text("question.discard.verb"),
                    action);
        } else {
            action.run();
        }
    }
}
