package lectern.desktop.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.TextCell;
import lectern.model.question.QuestionStatus;

/** The line above the list: what is asked for. */
public final class QuestionFiltersView {
    private final QuestionListViewModel model;
    private final Messages messages;

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
    private Button clear;

    QuestionFiltersView(QuestionListViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        questionSearch.textProperty().bindBidirectional(model.search().keywordProperty());
        filters();
        clear.visibleProperty().bind(model.search().narrowed());
        clear.managedProperty().bind(clear.visibleProperty());
    }

    private void filters() {
        QuestionSearch search = model.search();
        filter(
                status,
                search.statusProperty(),
                Stream.of(QuestionStatus.values()),
                each -> messages.text(
                        each.map(value -> "question.status." + value).orElse("question.any.status")));
        filter(
                difficulty,
                search.difficultyProperty(),
                IntStream.rangeClosed(1, 5).boxed(),
                each -> messages.text(
                        each.map(value -> "question.difficulty." + value).orElse("question.any.difficulty")));
        filter(
                source,
                search.sourceProperty(),
                QuestionSearch.SOURCES.stream(),
                each -> messages.text(
                        each.map(value -> "question.source." + value).orElse("question.any.source")));
        filter(
                category,
                search.categoryProperty(),
                Stream.of(),
                each -> each.isEmpty()
                        ? messages.text("question.any.category")
                        : messages.text(
                                "question.category.named", model.categories().nameOf(each.get())));
        ObservableList<String> active = model.categories().active();
        active.subscribe(() -> {
            Optional<String> chosen = search.categoryProperty().get();
            category.getItems().setAll(choices(active.stream()));
            category.setValue(chosen);
        });
    }

    private static <T> void filter(
            ComboBox<Optional<T>> box,
            Property<Optional<T>> property,
            Stream<T> values,
            Function<Optional<T>, ? extends ObservableValue<String>> text) {
        box.getItems().setAll(choices(values));
        TextCell.use(box, text);
        property.subscribe(box::setValue);
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                property.setValue(box.getValue());
            }
        });
    }

    private static <T> List<Optional<T>> choices(Stream<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.map(Optional::of))
                .toList();
    }

    @FXML
    private void clear() {
        model.clear();
    }

    void focus() {
        questionSearch.requestFocus();
    }
}
