package lectern.desktop.article;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ExportChooser;
import lectern.model.article.Article;
import lectern.model.importing.ExportFormat;
import lectern.model.wire.Pagination;

/** The articles, and their bin. */
public final class ArticleListView implements Page {
    private final ArticleListViewModel model;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ArticleFiltersView filters;
    private final ArticleTable table;
    private final TagsCard tags;

    @FXML
    private VBox page;

    @FXML
    private HBox thrown;

    @FXML
    private Label thrownText;

    @FXML
    private StackPane tablePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState nothingFound;

    @FXML
    private EmptyState emptyBin;

    @FXML
    private Label selected;

    @FXML
    private Button open;

    @FXML
    private Button publish;

    @FXML
    private Button unpublish;

    @FXML
    private Button restore;

    @FXML
    private Button delete;

    @FXML
    private Label count;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    public ArticleListView(ArticleListViewModel model, Views views, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
        filters = new ArticleFiltersView(model, messages);
        table = new ArticleTable(model, messages);
        tags = new TagsCard(model.tagList(), messages, dialogs);
    }

    @FXML
    private void initialize() {
        page.getChildren().add(1, views.load(filters));
        tablePlace.getChildren().addFirst(table.node());
        table.onOpen(model::open);
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        emptyStates();
        selection();
        pager();
        thrown.visibleProperty().bind(model.thrownProperty().isNotNull());
        thrown.managedProperty().bind(thrown.visibleProperty());
        thrownText
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::thrownWords, model.thrownProperty(), messages.languageProperty()));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE && delete.isVisible()) {
            delete();
            event.consume();
        } else if (UndoKeys.UNDO.match(event) && thrown.isVisible()) {
            model.undoDelete();
            event.consume();
        }
    }

    private String thrownWords() {
        ArticleListViewModel.Thrown last = model.thrownProperty().get();
        if (last == null) {
            return "";
        }
        String sentences = messages.count("article.sentences", last.sentences());
        return last.articles().size() == 1
                ? messages.get(
                        "article.thrown.named", last.articles().getFirst().title(), sentences)
                : messages.get("article.thrown", last.articles().size(), sentences);
    }

    private void emptyStates() {
        ArticleSearch search = model.search();
        BooleanBinding none = model.loadedProperty().and(Bindings.isEmpty(model.articles()));
        nothingFound.visibleProperty().bind(none.and(search.narrowed()));
        empty.visibleProperty()
                .bind(none.and(search.narrowed().not()).and(search.binProperty().not()));
        emptyBin.visibleProperty().bind(none.and(search.narrowed().not()).and(search.binProperty()));
        table.node().visibleProperty().bind(none.not());
    }

    private void selection() {
        ObservableList<Article> chosen = table.selection();
        selected.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> chosen.isEmpty() ? "" : messages.count("article.selected", chosen.size()),
                        chosen,
                        messages.languageProperty()));
        offered(open, some -> some.size() == 1 && some.getFirst().deletedAt() == null);
        offered(publish, some -> model.publishable(some, true));
        offered(unpublish, some -> model.publishable(some, false));
        offered(restore, some -> some.stream().anyMatch(article -> article.deletedAt() != null));
        offered(delete, some -> some.stream().anyMatch(article -> article.deletedAt() == null));
    }

    private void offered(Button button, Predicate<List<Article>> when) {
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> when.test(chosen()), table.selection(), model.articles()));
        button.managedProperty().bind(button.visibleProperty());
    }

    private List<Article> chosen() {
        return table.chosen();
    }

    private void pager() {
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::counted, model.paginationProperty(), model.articles(), messages.languageProperty()));
        for (Button button : List.of(previous, next)) {
            button.visibleProperty().bind(count.textProperty().isNotEmpty());
        }
        previous.disableProperty().bind(model.paginationProperty().map(now -> !now.hasPrev()));
        next.disableProperty().bind(model.paginationProperty().map(now -> !now.hasNext()));
    }

    private String counted() {
        Pagination now = model.paginationProperty().get();
        long first = (now.page() - 1L) * now.limit() + 1;
        long last = first + model.articles().size() - 1;
        return last < first ? "" : messages.get("article.pages", first, last, now.total());
    }

    @FXML
    private void create() {
        model.create();
    }

    @FXML
    private void open() {
        chosen().stream().findFirst().ifPresent(model::open);
    }

    @FXML
    private void publish() {
        model.publish(chosen(), true);
    }

    /** What students see now is not taken from them by a slip of the hand. */
    @FXML
    private void unpublish() {
        List<Article> some = chosen();
        dialogs.confirm(
                messages.text("article.unpublish.title"),
                messages.text("article.unpublish.text"),
                messages.text("article.unpublish"),
                () -> model.publish(some, false));
    }

    @FXML
    private void delete() {
        List<Article> some = chosen();
        String sentences = messages.count("article.sentences", ArticleListViewModel.sentences(some));
        dialogs.confirm(
                some.size() == 1
                        ? messages.text(
                                "article.delete.title.named", some.getFirst().title())
                        : messages.text("article.delete.title", some.size()),
                messages.text("article.delete.text", sentences),
                messages.text("article.delete"),
                () -> model.delete(some));
    }

    @FXML
    private void restore() {
        model.restore(chosen());
    }

    @FXML
    private void undoDelete() {
        model.undoDelete();
    }

    @FXML
    private void forgetThrown() {
        model.forgetThrown();
    }

    @FXML
    private void leaveBin() {
        model.search().binProperty().set(false);
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void openImport() {
        model.openImport();
    }

    @FXML
    private void openTags() {
        tags.open();
    }

    @FXML
    private void export() {
        ExportChooser.ask(
                        messages,
                        messages.get("article.export.fileName"),
                        List.of(ExportFormat.CSV, ExportFormat.JSON),
                        page.getScene().getWindow())
                .ifPresent(target -> model.export(
                        target.file(), target.format(), file -> ExportChooser.tell(file, messages, dialogs)));
    }

    @FXML
    private void previous() {
        model.previousPage();
    }

    @FXML
    private void next() {
        model.nextPage();
    }

    @Override
    public String help() {
        return "article.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("article.search"), filters::focus),
                PageAction.of(PageAction.Key.NEW, messages.text("article.new"), this::create),
                PageAction.of(PageAction.Key.NONE, messages.text("article.import"), this::openImport),
                PageAction.of(PageAction.Key.NONE, messages.text("article.tags"), this::openTags),
                PageAction.of(PageAction.Key.NONE, messages.text("article.export"), this::export),
                named("article.open", open, this::open),
                named("article.publish", publish, this::publish),
                named("article.unpublish", unpublish, this::unpublish),
                named("article.delete", delete, this::delete),
                named("article.restore", restore, this::restore));
    }

    private PageAction named(String key, Node button, Runnable deed) {
        return new PageAction(PageAction.Key.NONE, messages.text(key), button.visibleProperty(), deed);
    }

    @Override
    public void shown() {
        model.show();
        table.node().requestFocus();
    }
}
