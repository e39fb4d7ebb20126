package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.edit.UndoNotice;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.paging.PagedView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ExportChooser;
import lectern.model.importing.ExportFormat;
import lectern.model.question.Question;

/** The question bank. */
public final class QuestionListView extends PagedView<Question> {
    private static final double BESIDE_EM = 52;

    private final QuestionListViewModel model;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final QuestionEditorView editor;
    private final QuestionFiltersView filters;
    private final QuestionTable table;
    private final BatchBar bar;
    private final UndoNotice archived;

    @FXML
    private HBox content;

    @FXML
    private VBox list;

    @FXML
    private Button questionNew;

    public QuestionListView(QuestionListViewModel model, Views views, Messages messages, Dialogs dialogs) {
        this(model, new QuestionTable(model, messages), views, messages, dialogs);
    }

    private QuestionListView(
            QuestionListViewModel model, QuestionTable table, Views views, Messages messages, Dialogs dialogs) {
        super(model.questions(), model.search().narrowed(), table.node(), messages);
        this.model = model;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
        editor = new QuestionEditorView(model.editor(), views, messages, dialogs);
        filters = new QuestionFiltersView(model, messages, dialogs);
        this.table = table;
        bar = new BatchBar(
                model.batch(),
                table::chosen,
                new Observable[] {table.selection(), model.questions().items()},
                messages,
                dialogs);
        bar.offerQuiz(
                model::startQuiz,
                new Observable[] {table.selection(), model.questions().items()});
        archived = ArchivedNotice.of(model.batch(), messages, bar::tell);
    }

    @Override
    protected void bind() {
        page().getChildren().addAll(1, List.of(archived, views.load(filters)));
        table.onChosen(this::open);
        archived.undoFrom(table.node());
        footer().getChildren().addFirst(bar);
        HBox.setHgrow(bar, Priority.ALWAYS);
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                bar.ask(Deed.DELETE);
                event.consume();
            }
        });
        Node pane = views.load(editor);
        content.getChildren().add(pane);
        Controls.showWhile(pane, model.editor().modeProperty().isNotEqualTo(PaneMode.CLOSED));
        list.managedProperty().bind(list.visibleProperty());
        list.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.editor().modeProperty().get() == PaneMode.CLOSED
                                || content.getWidth()
                                        >= BESIDE_EM * questionNew.getFont().getSize(),
                        model.editor().modeProperty(),
                        content.widthProperty(),
                        questionNew.fontProperty()));
        list.visibleProperty().subscribe(beside -> HBox.setHgrow(pane, beside ? Priority.NEVER : Priority.ALWAYS));
        model.editor().questionProperty().subscribe(table::select);
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
    private void openDuplicates() {
        model.openDuplicates();
    }

    @FXML
    private void export() {
        ExportChooser.ask(
                        messages,
                        messages.get("question.export.fileName"),
                        List.of(ExportFormat.values()),
                        page().getScene().getWindow())
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
    protected void fetch() {
        model.show();
    }
}
