package lectern.desktop.article;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ScrollToFocus;
import lectern.model.article.ArticleDetail;
import org.jspecify.annotations.Nullable;

/** One article: its sentences, and beside them the chosen one, the article itself or what a student reads. */
public final class ArticleEditorView implements Page {
    private final ArticleEditorViewModel model;
    private final Navigator navigator;
    private final Messages messages;
    private final Dialogs dialogs;
    private final LineTable table;
    private final HeadingView article;
    private final Node articlePart;
    private final Node sentencePart;
    private final ReadingPreview reading;
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
    private VBox faults;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Button remove;

    @FXML
    private Label count;

    @FXML
    private StackPane tablePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private ToggleButton sentenceTab;

    @FXML
    private ToggleButton articleTab;

    @FXML
    private ToggleButton readingTab;

    @FXML
    private ScrollPane scroll;

    public ArticleEditorView(
            ArticleEditorViewModel model, Navigator navigator, Views views, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
        this.dialogs = dialogs;
        table = new LineTable(model, messages);
        article = new HeadingView(model, messages);
        articlePart = views.load(article);
        sentencePart = views.load(new LineView(model, messages));
        reading = new ReadingPreview(messages);
    }

    @FXML
    private void initialize() {
        ScrollToFocus.in(scroll);
        UndoKeys.in(page, model::undo, model::redo);
        tablePlace.getChildren().addFirst(table.node());
        empty.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        table.node().visibleProperty().bind(empty.visibleProperty().not());
        sentenceTab.setOnAction(event -> show(sentencePart));
        articleTab.setOnAction(event -> show(articlePart));
        readingTab.setOnAction(event -> show(reading));
        show(articlePart);
        model.chosenProperty().subscribe(id -> {
            if (id != null && scroll.getContent() == articlePart) {
                show(sentencePart);
            }
        });
        model.textProperty().subscribe(this::draw);
        buttons();
        states();
    }

    private void buttons() {
        undo.disableProperty().bind(model.undoableProperty().not());
        redo.disableProperty().bind(model.redoableProperty().not());
        articleSave
                .disableProperty()
                .bind(model.busyProperty().or(model.dirtyProperty().not()));
        articlePublish.disableProperty().bind(model.busyProperty().or(model.dirtyProperty()));
        articlePublish.visibleProperty().bind(model.storedProperty().isNotNull());
        articlePublish.managedProperty().bind(articlePublish.visibleProperty());
        articlePublish
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(published() ? "article.unpublish" : "article.publish"),
                        model.storedProperty(),
                        messages.languageProperty()));
        for (Button button : List.of(up, down, remove)) {
            button.disableProperty()
                    .bind(Bindings.isEmpty(table.node().getSelectionModel().getSelectedItems()));
        }
        conflict.visibleProperty().bind(model.conflictProperty());
        conflict.managedProperty().bind(conflict.visibleProperty());
    }

    private void states() {
        PublishedChip status = new PublishedChip(messages);
        Label unsaved = new Label();
        unsaved.getStyleClass().addAll("chip", "waiting");
        unsaved.setMinWidth(Label.USE_PREF_SIZE);
        unsaved.textProperty().bind(messages.text("article.editor.unsaved"));
        unsaved.visibleProperty().bind(model.dirtyProperty());
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        status.visibleProperty().bind(model.storedProperty().isNotNull());
        status.managedProperty().bind(status.visibleProperty());
        model.storedProperty().subscribe(stored -> status.show(published()));
        chips.getChildren().setAll(unsaved, status);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.lines().isEmpty()
                                ? ""
                                : messages.count(
                                        "article.sentences", model.lines().size()),
                        model.lines(),
                        messages.languageProperty()));
        heading.textProperty()
                .bind(Bindings.createStringBinding(this::named, model.textProperty(), messages.languageProperty()));
        model.faults().subscribe(this::drawFaults);
        messages.languageProperty().subscribe(language -> {
            drawFaults();
            draw(model.textProperty().get());
        });
    }

    private String named() {
        String title = model.textProperty().get().heading().title();
        return title.isBlank() ? messages.get("article.editor.NEW") : title;
    }

    private boolean published() {
        ArticleDetail stored = model.storedProperty().get();
        return stored != null && stored.isPublished();
    }

    private void draw(ArticleText text) {
        if (scroll.getContent() == reading) {
            reading.show(text);
        }
    }

    private void drawFaults() {
        faults.getChildren()
                .setAll(model.faults().stream().limit(5).map(this::problem).toList());
        faults.setVisible(!model.faults().isEmpty());
        faults.setManaged(faults.isVisible());
        if (!model.faults().isEmpty()) {
            goTo(model.faults().getFirst().lineId());
        }
    }

    private Label problem(ArticleFault fault) {
        Label label = new Label(fault.words(messages));
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private void goTo(@Nullable String lineId) {
        if (lineId == null) {
            show(articlePart);
            article.focus();
        } else {
            model.chosenProperty().set(lineId);
            show(sentencePart);
        }
    }

    private void show(Node part) {
        sentenceTab.setSelected(part == sentencePart);
        articleTab.setSelected(part == articlePart);
        readingTab.setSelected(part == reading);
        scroll.setContent(part);
        scroll.setVvalue(0);
        draw(model.textProperty().get());
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void redo() {
        model.redo();
    }

    @FXML
    private void save() {
        table.node().requestFocus();
        model.save();
    }

    @FXML
    private void reload() {
        model.reload();
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
    private void addLine() {
        model.addLine();
        table.edit();
    }

    @FXML
    private void openPaste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String initial = clipboard.hasString() ? clipboard.getString() : "";
        dialogs.show(new PasteCard(initial, messages, dialogs, model::paste));
    }

    @FXML
    private void moveUp() {
        table.moveUp();
    }

    @FXML
    private void moveDown() {
        table.moveDown();
    }

    @FXML
    private void remove() {
        table.remove();
    }

    @FXML
    private void back() {
        navigator.open(new ArticlesPlace());
    }

    @Override
    public boolean mayLeave() {
        if (leaving || !model.dirtyProperty().get()) {
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
                        PageAction.Key.SAVE, messages.text("article.editor.save"), model.dirtyProperty(), this::save),
                PageAction.of(PageAction.Key.NEW, messages.text("article.line.add"), this::addLine),
                PageAction.of(PageAction.Key.NONE, messages.text("article.line.paste"), this::openPaste),
                PageAction.of(PageAction.Key.NONE, messages.text("article.tab.preview"), () -> show(reading)),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("article.publish"),
                        articlePublish.visibleProperty(),
                        this::publish));
    }

    @Override
    public void shown() {
        model.show();
        article.focus();
    }
}
