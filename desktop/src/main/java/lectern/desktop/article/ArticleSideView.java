package lectern.desktop.article;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.ScrollToFocus;

/** Beside the sentences of an article: the chosen one, the article itself, or what a student reads. */
public final class ArticleSideView {
    private final ArticleEdits edits;
    private final Messages messages;
    private final HeadingView article;
    private final Node articlePart;
    private final Node sentencePart;
    private final PreviewPane preview;

    @FXML
    private ToggleButton sentenceTab;

    @FXML
    private ToggleButton articleTab;

    @FXML
    private ToggleButton readingTab;

    @FXML
    private ScrollPane scroll;

    ArticleSideView(ArticleEditorViewModel model, Views views, Messages messages) {
        this.edits = model.edits();
        this.messages = messages;
        article = new HeadingView(model, messages);
        articlePart = views.load(article);
        sentencePart = views.load(new LineView(model, messages));
        preview = new PreviewPane(messages);
    }

    @FXML
    private void initialize() {
        ScrollToFocus.in(scroll);
        sentenceTab.setOnAction(event -> show(sentencePart));
        articleTab.setOnAction(event -> show(articlePart));
        readingTab.setOnAction(event -> showPreview());
        show(articlePart);
        edits.chosenProperty().subscribe(id -> {
            if (id != null && scroll.getContent() == articlePart) {
                show(sentencePart);
            }
        });
        edits.textProperty().subscribe(text -> draw());
        Controls.whileSeen(scroll, messages.languageProperty()).subscribe(language -> draw());
    }

    private void draw() {
        if (scroll.getContent() == preview) {
            preview.show(edits.textProperty().get());
        }
    }

    private void show(Node part) {
        sentenceTab.setSelected(part == sentencePart);
        articleTab.setSelected(part == articlePart);
        readingTab.setSelected(part == preview);
        scroll.setContent(part);
        scroll.setVvalue(0);
        draw();
    }

    void showPreview() {
        show(preview);
    }

    /** Takes the focus into the first field of the article. */
    void focus() {
        article.focus();
    }

    /** Shows the place of what is wrong. */
    void goTo(ArticleFault fault) {
        if (fault.lineId() == null) {
            show(articlePart);
            article.focus();
        } else {
            edits.chosenProperty().set(fault.lineId());
            show(sentencePart);
        }
    }
}
