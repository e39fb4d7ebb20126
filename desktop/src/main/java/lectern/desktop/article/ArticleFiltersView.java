package lectern.desktop.article;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.FilterBox;
import lectern.model.article.Tag;

/** The line above the list: what is asked for. */
public final class ArticleFiltersView {
    private final ArticleListViewModel model;
    private final Messages messages;
    private final SourceNames sources;
    private final ObservableList<String> tagIds = FXCollections.observableArrayList();

    @FXML
    private TextField articleSearch;

    @FXML
    private ComboBox<Optional<Boolean>> published;

    @FXML
    private ComboBox<Optional<String>> source;

    @FXML
    private ComboBox<Optional<String>> tag;

    @FXML
    private ToggleButton bin;

    @FXML
    private Button clear;

    ArticleFiltersView(ArticleListViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.sources = new SourceNames(messages);
    }

    @FXML
    private void initialize() {
        ArticleSearch search = model.search();
        articleSearch.textProperty().bindBidirectional(search.keywordProperty());
        FilterBox.of(
                published,
                search.publishedProperty(),
                Stream.of(true, false),
                each -> messages.text(
                        each.map(value -> "article.published." + value).orElse("article.any.published")));
        FilterBox.following(
                source,
                search.sourceProperty(),
                model.sources(),
                each -> each.map(sources::text).orElseGet(() -> messages.text("article.any.source")));
        model.tags()
                .subscribe(
                        () -> tagIds.setAll(model.tags().stream().map(Tag::id).toList()));
        FilterBox.following(
                tag,
                search.tagProperty(),
                tagIds,
                each -> each.map(id -> messages.text("article.named", name(id)))
                        .orElseGet(() -> messages.text("article.any.tag")));
        bin.selectedProperty().bindBidirectional(search.binProperty());
        Controls.showWhile(clear, search.narrowed());
    }

    private String name(String tagId) {
        return model.tags().stream()
                .filter(each -> each.id().equals(tagId))
                .map(Tag::name)
                .findFirst()
                .orElse("");
    }

    @FXML
    private void clear() {
        model.clear();
    }

    void focus() {
        articleSearch.requestFocus();
    }
}
