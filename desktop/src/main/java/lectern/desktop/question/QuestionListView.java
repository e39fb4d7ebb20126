package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ExportChooser;
import lectern.model.importing.ExportFormat;
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
    private final BatchBar bar;
    private final ArchivedNotice archived;

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
    private HBox footer;

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
        filters = new QuestionFiltersView(model, messages, dialogs);
        table = new QuestionTable(model, messages);
        bar = new BatchBar(
                model.batch(),
                table::chosen,
                new Observable[] {table.selection(), model.questions()},
                messages,
                dialogs);
        archived = new ArchivedNotice(model.batch(), messages, bar::tell);
    }

    @FXML
    private void initialize() {
        page.getChildren().add(1, views.load(filters));
        tablePlace.getChildren().addFirst(table.node());
        table.onChosen(this::open);
        emptyStates();
        page.getChildren().add(1, archived);
        archived.undoFrom(table.node());
        footer.getChildren().addFirst(bar);
        HBox.setHgrow(bar, Priority.ALWAYS);
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                bar.ask(Deed.DELETE);
                event.consume();
            }
        });
        pager();
        Node pane = views.load(editor);
        content.getChildren().add(pane);
        pane.visibleProperty().bind(model.editor().modeProperty().isNotEqualTo(PaneMode.CLOSED));
        pane.managedProperty().bind(pane.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        list.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.editor().modeProperty().get() == PaneMode.CLOSED
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
    private void openDuplicates() {
        model.openDuplicates();
    }

    @FXML
    private void export() {
        ExportChooser.ask(
                        messages,
                        messages.get("question.export.fileName"),
                        List.of(ExportFormat.values()),
                        page.getScene().getWindow())
                .ifPresent(target -> model.export(
                        target.file(), target.format(), file -> ExportChooser.tell(file, messages, dialogs)));
    }

    @Override
    public String help() {
        return "question.help";
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> actions = new ArrayList<>(List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("question.search"), filters::focus),
                PageAction.of(PageAction.Key.NEW, messages.text("question.new"), this::create),
                new PageAction(
                        PageAction.Key.SAVE,
                        messages.text("question.save"),
                        model.editor().modeProperty().isNotEqualTo(PaneMode.CLOSED),
                        editor::save),
                PageAction.of(PageAction.Key.NONE, messages.text("question.import"), this::openImport),
                PageAction.of(PageAction.Key.NONE, messages.text("question.export"), this::export),
                PageAction.of(PageAction.Key.NONE, messages.text("question.duplicates"), this::openDuplicates)));
        actions.addAll(bar.actions());
        actions.addAll(filters.actions());
        return actions;
    }

    @Override
    public boolean unsaved() {
        return model.editor().edits().dirtyProperty().get();
    }

    @Override
    public void shown() {
        model.show();
        table.node().requestFocus();
    }
}
