package lectern.desktop.question;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.question.QuestionEditorViewModel.Mode;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.model.question.Question;
import lectern.model.wire.Pagination;

/** The question bank. */
public final class QuestionListView implements Page {
    private static final double BESIDE_EM = 52;

    private final QuestionListViewModel model;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final QuestionEditorView editor;
    private final QuestionFiltersView filters;
    private final QuestionTable table;

    @FXML
    private VBox page;

    @FXML
    private HBox content;

    @FXML
    private VBox list;

    @FXML
    private StackPane tablePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState nothingFound;

    @FXML
    private Button publish;

    @FXML
    private Label selected;

    @FXML
    private Label count;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    public QuestionListView(QuestionListViewModel model, Views views, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
        editor = new QuestionEditorView(model.editor(), views, messages, dialogs);
        filters = new QuestionFiltersView(model, messages);
        table = new QuestionTable(model, messages);
    }

    @FXML
    private void initialize() {
        page.getChildren().add(1, views.load(filters));
        tablePlace.getChildren().addFirst(table.node());
        table.onChosen(this::open);
        emptyStates();
        selection();
        pager();
        Node pane = views.load(editor);
        content.getChildren().add(pane);
        pane.visibleProperty().bind(model.editor().modeProperty().isNotEqualTo(Mode.CLOSED));
        pane.managedProperty().bind(pane.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        list.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.editor().modeProperty().get() == Mode.CLOSED
                                || content.getWidth()
                                        >= BESIDE_EM * count.getFont().getSize(),
                        model.editor().modeProperty(),
                        content.widthProperty(),
                        count.fontProperty()));
        list.visibleProperty().subscribe(beside -> HBox.setHgrow(pane, beside ? Priority.NEVER : Priority.ALWAYS));
        model.editor().questionProperty().subscribe(table::select);
    }

    private void emptyStates() {
        var none = model.loadedProperty().and(Bindings.isEmpty(model.questions()));
        empty.visibleProperty().bind(none.and(model.search().narrowed().not()));
        nothingFound.visibleProperty().bind(none.and(model.search().narrowed()));
        table.node().visibleProperty().bind(none.not());
    }

    private void selection() {
        ObservableList<Question> chosen = table.selection();
        selected.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> chosen.isEmpty() ? "" : messages.count("question.selected", chosen.size()),
                        chosen,
                        messages.languageProperty()));
        publish.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> chosen.size() > 1 && model.publishable(chosen), chosen));
        publish.managedProperty().bind(publish.visibleProperty());
    }

    private void pager() {
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::counted, model.paginationProperty(), model.questions(), messages.languageProperty()));
        for (Button button : List.of(previous, next)) {
            button.visibleProperty().bind(count.textProperty().isNotEmpty());
        }
        previous.disableProperty().bind(model.paginationProperty().map(now -> !now.hasPrev()));
        next.disableProperty().bind(model.paginationProperty().map(now -> !now.hasNext()));
    }

    private String counted() {
        Pagination now = model.paginationProperty().get();
        long first = (now.page() - 1L) * now.limit() + 1;
        long last = first + model.questions().size() - 1;
        return last < first ? "" : messages.get("question.pages", first, last, now.total());
    }

    private void open(Question chosen) {
        Question shown = model.editor().questionProperty().get();
        if (shown == null || !shown.id().equals(chosen.id())) {
            editor.unlessLost(() -> model.editor().open(chosen));
        }
    }

    @FXML
    private void create() {
        editor.unlessLost(model::create);
    }

    @FXML
    private void openImport() {
        model.openImport();
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void previous() {
        model.previousPage();
    }

    @FXML
    private void next() {
        model.nextPage();
    }

    @FXML
    private void publish() {
        model.publish(List.copyOf(table.selection()), outcome -> {
            if (!outcome.refused().isEmpty()) {
                dialogs.tell(
                        messages.text("question.published.part", outcome.published()),
                        new RefusedList(outcome.refused()));
            }
        });
    }

    @Override
    public String help() {
        return "question.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("question.search"), filters::focus),
                PageAction.of(PageAction.Key.NEW, messages.text("question.new"), this::create),
                new PageAction(
                        PageAction.Key.SAVE,
                        messages.text("question.save"),
                        model.editor().modeProperty().isEqualTo(Mode.NEW),
                        editor::save),
                PageAction.of(PageAction.Key.NONE, messages.text("question.import"), this::openImport),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("question.publish.selection"),
                        publish.visibleProperty(),
                        this::publish));
    }

    @Override
    public void shown() {
        model.show();
        table.node().requestFocus();
    }
}
