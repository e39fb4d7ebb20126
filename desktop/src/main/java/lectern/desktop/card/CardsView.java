package lectern.desktop.card;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoButtons;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.Pager;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.ScrollToFocus;
import lectern.model.question.QuestionCard;
import org.jspecify.annotations.Nullable;

/** The knowledge cards: the list, and beside it the one that is changed. */
public final class CardsView implements Page {
    private final CardsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final TableView<QuestionCard> table;
    private final UndoButtons takeBack;
    private boolean selecting;

    @FXML
    private VBox page;

    @FXML
    private TextField cardSearch;

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
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        table = CardTable.of(model.cards().items(), messages);
        takeBack = new UndoButtons(model.undo(), messages);
    }

    @FXML
    private void initialize() {
        cardSearch.textProperty().bindBidirectional(model.keywordProperty());
        table();
        BooleanBinding nothing = model.cards()
                .loadedProperty()
                .and(Bindings.isEmpty(model.cards().items()))
                .and(model.shownProperty().isNull());
        empty.visibleProperty().bind(nothing.and(model.keywordProperty().isEmpty()));
        nothingFound.visibleProperty().bind(nothing.and(model.keywordProperty().isNotEmpty()));
        columns.visibleProperty().bind(nothing.not());
        footer.getChildren()
                .add(new Pager(
                        model.cards().paginationProperty(),
                        model.cards()::previousPage,
                        model.cards()::nextPage,
                        messages));
        none.visibleProperty().bind(model.shownProperty().isNull());
        pane.visibleProperty().bind(model.shownProperty().isNotNull());
        problemPlace.getChildren().addFirst(new ProblemLabel(model.problemProperty()));
        reload.visibleProperty().bind(model.conflictProperty());
        reload.managedProperty().bind(reload.visibleProperty());
        ScrollToFocus.in(scroll);
        UndoKeys.on(page, model.undo());
        head.getChildren().add(takeBack);
        fields();
        model.shownProperty().subscribe(this::draw);
    }

    private void table() {
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.shownProperty().get() != null) {
                summary.requestFocus();
                event.consume();
            }
        });
        tablePlace.getChildren().addFirst(table);
    }

    private void fields() {
        CardForm form = model.form();
        Map<String, TextInputControl> controls =
                Map.of(CardForm.SUMMARY, summary, CardForm.DEEP_DIVE, deepDive, CardForm.SOURCE_REF, sourceRef);
        summary.textProperty().bindBidirectional(form.summaryProperty());
        deepDive.textProperty().bindBidirectional(form.deepDiveProperty());
        sourceRef.textProperty().bindBidirectional(form.sourceRefProperty());
        controls.forEach((field, control) -> ProblemLabel.below(control, fault(field)));
        cardSave.disableProperty().bind(model.undo().busyProperty());
    }

    private StringBinding fault(String field) {
        return Bindings.createStringBinding(
                () -> messages.get(model.form().faults().getOrDefault(field, "")),
                model.form().faults(),
                messages.languageProperty());
    }

    private void choose(@Nullable QuestionCard card) {
        QuestionCard held = model.shownProperty().get();
        if (selecting || card == null || (held != null && held.id().equals(card.id()))) {
            return;
        }
        unlessLost(() -> model.open(card));
        select(model.shownProperty().get());
    }

    private void draw(@Nullable QuestionCard card) {
        stem.setText(card == null ? "" : card.stem());
        select(card);
    }

    private void select(@Nullable QuestionCard card) {
        selecting = true;
        int at = card == null
                ? -1
                : model.cards().items().stream().map(QuestionCard::id).toList().indexOf(card.id());
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(at);
        }
        selecting = false;
    }

    private void unlessLost(Runnable action) {
        if (model.dirty()) {
            dialogs.confirm(
                    messages.text("card.discard.title"),
                    messages.text("card.discard.text"),
                    messages.text("card.discard.verb"),
                    action);
        } else {
            action.run();
        }
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
        return Stream.concat(
                        Stream.of(
                                PageAction.of(
                                        PageAction.Key.FIND, messages.text("card.search"), cardSearch::requestFocus),
                                new PageAction(
                                        PageAction.Key.SAVE,
                                        messages.text("card.save"),
                                        pane.visibleProperty(),
                                        this::save),
                                new PageAction(
                                        PageAction.Key.NONE,
                                        messages.text("card.question"),
                                        pane.visibleProperty(),
                                        this::openQuestion)),
                        takeBack.actions().stream())
                .toList();
    }

    @Override
    public void shown() {
        model.show();
        table.requestFocus();
    }
}
