package lectern.desktop.question;

import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.TextCell;
import lectern.model.question.ContentType;

/** The fields of one question; below each stands what is wrong with it. */
public final class QuestionFieldsView {
    private final QuestionEditorViewModel model;
    private final Messages messages;

    @FXML
    private TextArea stem;

    @FXML
    private ComboBox<ContentType> contentType;

    @FXML
    private VBox mediaPlace;

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
    private ComboBox<String> questionCategory;

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
    private ComboBox<Integer> questionDifficulty;

    @FXML
    private TitledPane card;

    @FXML
    private TextField summary;

    @FXML
    private TextArea deepDive;

    @FXML
    private TextField cardSource;

    QuestionFieldsView(QuestionEditorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        DraftForm form = model.form();
        text(stem, form.stemProperty(), "stem.text");
        text(mediaUrl, form.mediaUrlProperty(), "stem.mediaUrl");
        text(answer, form.answerProperty(), "correctAnswer");
        text(summary, form.summaryProperty(), "knowledgeCard.summary");
        text(deepDive, form.deepDiveProperty(), "knowledgeCard.deepDive");
        text(cardSource, form.sourceProperty(), "knowledgeCard.sourceRef");
        choices(form);
        new DistractorLines(model, messages, distractors).show();
        addDistractor
                .disableProperty()
                .bind(Bindings.size(form.distractors()).greaterThanOrEqualTo(DraftForm.MOST_DISTRACTORS));
        mediaPlace.getChildren().add(new MediaField(model, messages));
        newCategory();
    }

    private void text(TextInputControl control, StringProperty property, String field) {
        control.textProperty().bindBidirectional(property);
        FaultLabel.below(control, field, model, messages);
    }

    private void choices(DraftForm form) {
        contentType.getItems().setAll(ContentType.values());
        TextCell.use(contentType, type -> messages.text("question.type." + type));
        contentType.valueProperty().bindBidirectional(form.contentTypeProperty());
        Controls.showWhile(mediaBox, form.contentTypeProperty().isNotEqualTo(ContentType.TEXT));
        questionCategory.setItems(model.categories().active());
        TextCell.use(
                questionCategory,
                id -> messages.text(
                        "question.category.named", model.categories().nameOf(id)));
        form.categoryIdProperty().subscribe(id -> questionCategory.setValue(id.isEmpty() ? null : id));
        questionCategory.setOnAction(event -> {
            String chosen = questionCategory.getValue();
            if (chosen != null) {
                form.categoryIdProperty().set(chosen);
            }
        });
        FaultLabel.below(questionCategory.getParent(), "categoryId", model, messages);
        questionDifficulty.getItems().setAll(IntStream.rangeClosed(1, 5).boxed().toList());
        TextCell.use(questionDifficulty, level -> messages.text("question.difficulty." + level));
        questionDifficulty.valueProperty().bindBidirectional(form.difficultyProperty());
    }

    private void newCategory() {
        NewCategoryViewModel made = model.newCategory();
        addCategory.setOnAction(event -> {
            made.openProperty().set(true);
            newName.requestFocus();
        });
        Controls.showWhile(newCategory, made.openProperty());
        newName.textProperty().bindBidirectional(made.nameProperty());
        newSlug.textProperty().bindBidirectional(made.slugProperty());
        newProblem
                .textProperty()
                .bind(made.faultProperty()
                        .map(fault -> FaultLabel.words(fault, messages))
                        .orElse(""));
        Controls.showWhile(newProblem, newProblem.textProperty().isNotEmpty());
    }

    /** Another question stands in the fields now. */
    void begin() {
        card.setExpanded(model.form().text().hasCard());
        if (model.modeProperty().get() == PaneMode.NEW) {
            stem.requestFocus();
        }
    }

    @FXML
    private void addLine() {
        model.edits().addDistractor();
    }

    @FXML
    private void createCategory() {
        model.newCategory().create();
    }

    @FXML
    private void closeCategory() {
        model.newCategory().close();
    }
}
