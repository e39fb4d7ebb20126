package lectern.desktop.article;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.desktop.edit.UndoNotice;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.paging.PagedView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ExportChooser;
import lectern.model.article.Article;
import lectern.model.importing.ExportFormat;

/** The articles, and their bin. */
public final class ArticleListView extends PagedView<Article> {
    private final ArticleListViewModel model;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ArticleFiltersView filters;
    private final ArticleTable table;
    private final ArticleDeeds deeds;
    private final TagsCard tags;

    @FXML
    private EmptyState emptyBin;

    public ArticleListView(ArticleListViewModel model, Views views, Messages messages, Dialogs dialogs) {
        this(model, new ArticleTable(model, messages), views, messages, dialogs);
    }

    private ArticleListView(
            ArticleListViewModel model, ArticleTable table, Views views, Messages messages, Dialogs dialogs) {
        super(model.articles(), model.search().narrowed(), table.node(), messages);
        this.model = model;
        this.table = table;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
        filters = new ArticleFiltersView(model, messages);
        deeds = new ArticleDeeds(model, table, messages, dialogs);
        tags = new TagsCard(model.tagList(), messages, dialogs);
    }

    @Override
    protected BooleanBinding blank() {
        return super.blank().and(model.search().binProperty().not());
    }

    @Override
    protected void bind() {
        UndoNotice thrown = new UndoNotice(
                model.thrownProperty().isNotNull(),
                Bindings.createStringBinding(this::thrownWords, model.thrownProperty(), messages.languageProperty()),
                model::undoDelete,
                model::forgetThrown,
                messages);
        page().getChildren().addAll(1, List.of(views.load(filters), thrown));
        footer().getChildren().addFirst(deeds);
        HBox.setHgrow(deeds, Priority.ALWAYS);
        table.onOpen(model::open);
        thrown.undoFrom(table.node());
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                deeds.delete();
                event.consume();
            }
        });
        emptyBin.visibleProperty().bind(super.blank().and(model.search().binProperty()));
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

    @FXML
    private void create() {
        model.create();
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
                        page().getScene().getWindow())
                .ifPresent(target -> model.export(
                        target.file(), target.format(), file -> ExportChooser.tell(file, messages, dialogs)));
    }

    @Override
    public String help() {
        return "article.help";
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> actions = new ArrayList<>(List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("article.search"), filters::focus),
                PageAction.of(PageAction.Key.NEW, messages.text("article.new"), this::create),
                PageAction.of(PageAction.Key.NONE, messages.text("article.import"), this::openImport),
                PageAction.of(PageAction.Key.NONE, messages.text("article.tags"), this::openTags),
                PageAction.of(PageAction.Key.NONE, messages.text("article.export"), this::export)));
        actions.addAll(deeds.actions());
        return actions;
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
