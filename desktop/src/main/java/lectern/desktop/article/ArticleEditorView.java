package lectern.desktop.article;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.ConflictCard;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.article.ArticleDetail;
import org.jspecify.annotations.Nullable;

/** One article: its sentences, and beside them the chosen one, the article itself or what a student reads. */
public final class ArticleEditorView implements Page {
    private final ArticleEditorViewModel model;
    private final Navigator navigator;
    private final Messages messages;
    private final Dialogs dialogs;
    private final LinesView lines;
    private final Node linesPart;
    private final ArticleSideView side;
    private final Node sidePart;
    private boolean leaving;

    @FXML
    private VBox page;

    @FXML
    private Label heading;

    @FXML
    private HBox chips;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button articlePublish;

    @FXML
    private Button articleSave;

    @FXML
    private HBox conflict;

    @FXML
    private HBox content;

    public ArticleEditorView(
            ArticleEditorViewModel model, Navigator navigator, Views views, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
        this.dialogs = dialogs;
        lines = new LinesView(model.edits(), messages, dialogs);
        linesPart = views.load(lines);
        side = new ArticleSideView(model, views, messages);
        sidePart = views.load(side);
    }

    @FXML
    private void initialize() {
        UndoKeys.in(page, model.edits()::undo, model.edits()::redo);
        content.getChildren().setAll(linesPart, sidePart);
        HBox.setHgrow(linesPart, Priority.ALWAYS);
        page.getChildren()
                .add(page.getChildren().indexOf(content), new FaultList(model.faults(), messages, side::goTo));
        buttons();
        states();
    }

    private void buttons() {
        undo.disableProperty().bind(model.edits().undoableProperty().not());
        redo.disableProperty().bind(model.edits().redoableProperty().not());
        articleSave
                .disableProperty()
                .bind(model.busyProperty().or(model.edits().dirtyProperty().not()));
        articlePublish
                .disableProperty()
                .bind(model.busyProperty().or(model.edits().dirtyProperty()));
        Controls.showWhile(articlePublish, model.storedProperty().isNotNull());
        articlePublish
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(published() ? "article.unpublish" : "article.publish"),
                        model.storedProperty(),
                        messages.languageProperty()));
        Controls.showWhile(conflict, model.conflictProperty());
        model.theirsProperty().subscribe(this::showTheirs);
    }

    private void states() {
        PublishedChip status = new PublishedChip(messages);
        Label unsaved = new Label();
        unsaved.getStyleClass().addAll("chip", "waiting");
        unsaved.setMinWidth(Label.USE_PREF_SIZE);
        unsaved.textProperty().bind(messages.text("article.editor.unsaved"));
        Controls.showWhile(unsaved, model.edits().dirtyProperty());
        Controls.showWhile(status, model.storedProperty().isNotNull());
        model.storedProperty().subscribe(stored -> status.show(published()));
        chips.getChildren().setAll(unsaved, status);
        heading.textProperty()
                .bind(Bindings.createStringBinding(
                        this::named, model.edits().textProperty(), messages.languageProperty()));
    }

    private String named() {
        String title = model.edits().textProperty().get().heading().title();
        return title.isBlank() ? messages.get("article.editor.NEW") : title;
    }

    private boolean published() {
        ArticleDetail stored = model.storedProperty().get();
        return stored != null && stored.isPublished();
    }

    @FXML
    private void undo() {
        model.edits().undo();
    }

    @FXML
    private void redo() {
        model.edits().redo();
    }

    @FXML
    private void save() {
        lines.focus();
        model.save();
    }

    @FXML
    private void compare() {
        model.compare();
    }

    private void showTheirs(@Nullable ArticleDetail theirs) {
        if (theirs == null) {
            return;
        }
        dialogs.show(new ConflictCard(
                "article.conflict.",
                ArticleComparison.of(model.edits().present().tidied(), ArticleText.of(theirs), messages),
                new ConflictCard.Answers(() -> {}, model::reload, model::keepMine),
                messages,
                dialogs));
    }

    @FXML
    private void publish() {
        if (published()) {
            dialogs.confirm(
                    messages.text("article.unpublish.title"),
                    messages.text("article.unpublish.text"),
                    messages.text("article.unpublish"),
                    () -> model.publish(false));
        } else {
            model.publish(true);
        }
    }

    @FXML
    private void back() {
        navigator.open(new ArticlesPlace());
    }

    @Override
    public boolean unsaved() {
        return model.edits().dirtyProperty().get();
    }

    @Override
    public boolean mayLeave() {
        if (leaving || !model.edits().dirtyProperty().get()) {
            return true;
        }
        dialogs.confirm(
                messages.text("article.leave.title"),
                messages.text("article.leave.text"),
                messages.text("article.leave.verb"),
                () -> {
                    leaving = true;
                    back();
                });
        return false;
    }

    @Override
    public String help() {
        return "article.editor.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                new PageAction(
                        PageAction.Key.SAVE,
                        messages.text("article.editor.save"),
                        model.edits().dirtyProperty(),
                        this::save),
                PageAction.of(PageAction.Key.NEW, messages.text("article.line.add"), lines::addLine),
                PageAction.of(PageAction.Key.NONE, messages.text("article.line.paste"), lines::openPaste),
                PageAction.of(PageAction.Key.NONE, messages.text("article.tab.preview"), side::showPreview),
                PageAction.of(messages.text("article.publish"), articlePublish, this::publish));
    }

    @Override
    public void shown() {
        model.show();
        side.focus();
    }
}
