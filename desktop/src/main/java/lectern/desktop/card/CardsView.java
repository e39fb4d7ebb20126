package lectern.desktop.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoButtons;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.PageAction;
import lectern.desktop.paging.PagedView;
import lectern.desktop.paging.ShownRow;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.ScrollToFocus;
import lectern.model.question.QuestionCard;

/** The knowledge cards: the list, and beside it the one that is changed. */
public final class CardsView extends PagedView<QuestionCard> {
    private final CardsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final TableView<QuestionCard> table;
    private final UndoButtons takeBack;

    @FXML
    private TextField cardSearch;

    @FXML
    private HBox head;

    @FXML
    private Columns columns;

    @FXML
    private EmptyState none;

    @FXML
    private VBox pane;

    @FXML
    private VBox problemPlace;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label stem;

    @FXML
    private TextArea summary;

    @FXML
    private TextArea deepDive;

    @FXML
    private TextField sourceRef;

    @FXML
    private Button reload;

    @FXML
    private Button cardSave;

    public CardsView(CardsViewModel model, Messages messages, Dialogs dialogs) {
        this(model, CardTable.of(model.cards().items(), messages), messages, dialogs);
    }

    private CardsView(CardsViewModel model, TableView<QuestionCard> table, Messages messages, Dialogs dialogs) {
        super(model.cards(), model.keywordProperty().isNotEmpty(), table, messages);
        this.table = table;
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        takeBack = new UndoButtons(model.undo(), messages);
    }

    @Override
    protected Node content() {
        return columns;
    }

    /** A card that is written in stays in sight while the list is narrowed to nothing. */
    @Override
    protected BooleanBinding nothing() {
        return super.nothing().and(model.shownProperty().isNull());
    }

    @Override
    protected void bind() {
        cardSearch.textProperty().bindBidirectional(model.keywordProperty());
        new ShownRow<>(table, QuestionCard::id, model.shownProperty(), card -> unlessLost(() -> model.open(card)));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.shownProperty().get() != null) {
                summary.requestFocus();
                event.consume();
            }
        });
        none.visibleProperty().bind(model.shownProperty().isNull());
        pane.visibleProperty().bind(model.shownProperty().isNotNull());
        problemPlace.getChildren().addFirst(new ProblemLabel(model.problemProperty()));
        Controls.showWhile(reload, model.conflictProperty());
        ScrollToFocus.in(scroll);
        UndoKeys.on(page(), model.undo());
        head.getChildren().add(takeBack);
        fields();
        model.shownProperty().subscribe(card -> stem.setText(card == null ? "" : card.stem()));
    }

    private void fields() {
        CardForm form = model.form();
        Map<String, TextInputControl> controls =
                Map.of(CardForm.SUMMARY, summary, CardForm.DEEP_DIVE, deepDive, CardForm.SOURCE_REF, sourceRef);
        summary.textProperty().bindBidirectional(form.summaryProperty());
        deepDive.textProperty().bindBidirectional(form.deepDiveProperty());
        sourceRef.textProperty().bindBidirectional(form.sourceRefProperty());
        controls.forEach((field, control) -> ProblemLabel.below(control, form.faults(), field, messages));
        cardSave.disableProperty().bind(model.undo().busyProperty());
    }

    private void unlessLost(Runnable action) {
        dialogs.unlessLost(model.dirty(), "card.discard.", action);
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void reload() {
        model.reload();
    }

    @FXML
    private void close() {
        unlessLost(model::close);
    }

    @FXML
    private void clear() {
        model.keywordProperty().set("");
    }

    @FXML
    private void openQuestion() {
        model.openQuestion(Objects.requireNonNull(model.shownProperty().get()));
    }

    @Override
    public String help() {
        return "card.help";
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> actions = new ArrayList<>(List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("card.search"), cardSearch::requestFocus),
                new PageAction(PageAction.Key.SAVE, messages.text("card.save"), pane.visibleProperty(), this::save),
                PageAction.of(messages.text("card.question"), pane, this::openQuestion)));
        actions.addAll(takeBack.actions());
        return actions;
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
