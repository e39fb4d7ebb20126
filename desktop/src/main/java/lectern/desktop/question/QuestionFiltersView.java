package lectern.desktop.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.FilterBox;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionStatus;
import org.jspecify.annotations.Nullable;

/** The line above the list: what is asked for. */
public final class QuestionFiltersView {
    private final QuestionListViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private TextField questionSearch;

    @FXML
    private ComboBox<Optional<QuestionStatus>> status;

    @FXML
    private ComboBox<Optional<String>> category;

    @FXML
    private ComboBox<Optional<Integer>> difficulty;

    @FXML
    private ComboBox<Optional<String>> source;

    @FXML
    private ComboBox<Optional<ContentType>> typeFilter;

    @FXML
    private ComboBox<Optional<Boolean>> cardFilter;

    @FXML
    private Button clear;

    @FXML
    private MenuButton views;

    private @Nullable SavedViewsMenu saved;

    QuestionFiltersView(QuestionListViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        questionSearch.textProperty().bindBidirectional(model.search().keywordProperty());
        filters();
        saved = new SavedViewsMenu(model.views(), messages, dialogs, views);
        Controls.showWhile(clear, model.search().narrowed());
    }

    private void filters() {
        QuestionSearch search = model.search();
        FilterBox.of(
                status,
                search.statusProperty(),
                Stream.of(QuestionStatus.values()),
                each -> messages.text(
                        each.map(value -> "question.status." + value).orElse("question.any.status")));
        FilterBox.of(
                difficulty,
                search.difficultyProperty(),
                IntStream.rangeClosed(1, 5).boxed(),
                each -> messages.text(
                        each.map(value -> "question.difficulty." + value).orElse("question.any.difficulty")));
        FilterBox.of(
                source,
                search.sourceProperty(),
                QuestionSearch.SOURCES.stream(),
                each -> messages.text(
                        each.map(value -> "question.source." + value).orElse("question.any.source")));
        FilterBox.of(
                typeFilter,
                search.contentTypeProperty(),
                Stream.of(ContentType.values()),
                each -> messages.text(
                        each.map(value -> "question.type." + value).orElse("question.any.type")));
        FilterBox.of(
                cardFilter,
                search.cardProperty(),
                Stream.of(true, false),
                each -> messages.text(
                        each.map(value -> "question.card." + value).orElse("question.any.card")));
        FilterBox.following(
                category,
                search.categoryProperty(),
                model.categories().active(),
                each -> each.isEmpty()
                        ? messages.text("question.any.category")
                        : messages.text(
                                "question.category.named", model.categories().nameOf(each.get())));
    }

    @FXML
    private void clear() {
        model.clear();
    }

    void focus() {
        questionSearch.requestFocus();
    }

    /** What views can be done with by name. */
    List<PageAction> actions() {
        return saved == null ? List.of() : saved.actions();
    }
}
