package lectern.desktop.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.question.QuestionEditorViewModel.Mode;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.TextCell;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.Pagination;

/** The question bank. */
public final class QuestionListView implements Page {
    private static final double BESIDE_EM = 60;

    private final QuestionListViewModel model;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;
    private final QuestionEditorView editor;
    private final QuestionTable table;

    @FXML
    private VBox page;

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
    private Button publish;

    @FXML
    private Label selected;

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
        editor = new QuestionEditorView(model.editor(), messages, dialogs);
        table = new QuestionTable(model, messages);
    }

    @FXML
    private void initialize() {
        questionSearch.textProperty().bindBidirectional(model.search().keywordProperty());
        filters();
        clear.visibleProperty().bind(model.search().narrowed());
        clear.managedProperty().bind(clear.visibleProperty());
        tablePlace.getChildren().addFirst(table.node());
        table.onChosen(this::open);
        emptyStates();
        selection();
        pager();
        Node pane = views.load(editor);
        content.getChildren().add(pane);
        pane.visibleProperty().bind(model.editor().modeProperty().isNotEqualTo(Mode.CLOSED));
        pane.managedProperty().bind(pane.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        list.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.editor().modeProperty().get() == Mode.CLOSED
                                || content.getWidth()
                                        >= BESIDE_EM * questionSearch.getFont().getSize(),
                        model.editor().modeProperty(),
                        content.widthProperty(),
                        questionSearch.fontProperty()));
        model.editor().questionProperty().subscribe(table::select);
        ImportDrop.accept(page, model::openImport);
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

    private void emptyStates() {
        var none = model.loadedProperty().and(Bindings.isEmpty(model.questions()));
        empty.visibleProperty().bind(none.and(model.search().narrowed().not()));
        nothingFound.visibleProperty().bind(none.and(model.search().narrowed()));
        table.node().visibleProperty().bind(none.not());
    }

    private void selection() {
        ObservableList<Question> chosen = table.selection();
        selected.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> chosen.isEmpty() ? "" : messages.count("question.selected", chosen.size()),
                        chosen,
                        messages.languageProperty()));
        publish.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> chosen.size() > 1 && model.publishable(chosen), chosen));
        publish.managedProperty().bind(publish.visibleProperty());
    }

    private void pager() {
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::counted, model.paginationProperty(), model.questions(), messages.languageProperty()));
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
        model.openImport(null);
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
    private void publish() {
        model.publish(List.copyOf(table.selection()), outcome -> {
            if (!outcome.refused().isEmpty()) {
                dialogs.tell(
                        messages.text("question.published.part", outcome.published()),
                        new RefusedList(outcome.refused()));
            }
        });
    }

    @Override
    public String help() {
        return "question.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("question.search"), questionSearch::requestFocus),
                PageAction.of(PageAction.Key.NEW, messages.text("question.new"), this::create),
                new PageAction(
                        PageAction.Key.SAVE,
                        messages.text("question.save"),
                        model.editor().modeProperty().isEqualTo(Mode.NEW),
                        model.editor()::save),
                PageAction.of(PageAction.Key.NONE, messages.text("question.import"), this::openImport),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("question.publish.selection"),
                        publish.visibleProperty(),
                        this::publish));
    }

    @Override
    public void shown() {
        model.show();
        table.node().requestFocus();
    }
}
