package lectern.desktop.question;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportKind;
import lectern.model.question.BatchResult;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import org.jspecify.annotations.Nullable;

/** The question bank (004): one page of it at a time, searched, filtered and sorted by the server. */
public final class QuestionListViewModel {
    private static final int PAGE = 50;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final Categories categories;
    private final QuestionSearch search = new QuestionSearch();
    private final QuestionEditorViewModel editor;
    private final ObservableList<Question> questions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Pagination> pagination = new ReadOnlyObjectWrapper<>(Pagination.of(1, PAGE, 0));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private boolean clearing;
    private @Nullable RunningTask listing;

    public QuestionListViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        categories = new Categories(client, tasks, messages);
        editor = new QuestionEditorViewModel(client, tasks, messages, categories, this::refresh);
        search.onChange(() -> {
            if (!clearing) {
                list(1);
            }
        });
    }

    /** What is asked for; the list follows it. */
    public QuestionSearch search() {
        return search;
    }

    public Categories categories() {
        return categories;
    }

    /** The pane beside the list. */
    public QuestionEditorViewModel editor() {
        return editor;
    }

    /** One page of them. */
    public ObservableList<Question> questions() {
        return questions;
    }

    public ReadOnlyObjectProperty<Pagination> paginationProperty() {
        return pagination.getReadOnlyProperty();
    }

    /** Whether a list has come, so that an empty one means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Fetches categories and questions. */
    public void show() {
        categories.fetch(this::refresh);
    }

    /** Fetches a question and opens it in the editor. */
    public void openQuestion(String questionId) {
        tasks.job(
                        messages.text("question.loading"),
                        progress -> client.questions().get(questionId))
                .then(editor::open)
                .start();
    }

    /** Fetches the present page again. */
    public void refresh() {
        list(pagination.get().page());
    }

    public void nextPage() {
        if (pagination.get().hasNext()) {
            list(pagination.get().page() + 1);
        }
    }

    public void previousPage() {
        if (pagination.get().hasPrev()) {
            list(pagination.get().page() - 1);
        }
    }

    /** Asks for everything again. */
    public void clear() {
        clearing = true;
        search.clear();
        clearing = false;
        list(1);
    }

    private void list(int page) {
        QuestionFilter filter = search.filter(page, PAGE);
        listing = tasks.job(
                        messages.text("question.loading"),
                        progress -> client.questions().list(filter))
                .quiet()
                .replacing(listing)
                .then(this::fill)
                .start();
    }

    private void fill(Page<Question> page) {
        Pagination now = page.pagination();
        if (page.items().isEmpty() && now.page() > 1) {
            list((int) Math.max(1, Math.min(now.totalPages(), now.page() - 1)));
            return;
        }
        questions.setAll(page.items());
        pagination.set(now);
        loaded.set(true);
    }

    /** Whether any of them may be published. */
    public boolean publishable(List<Question> selection) {
        return selection.stream().anyMatch(question -> question.status().next().contains(QuestionStatus.PUBLISHED));
    }

    /**
     * Publishes the selection.
     *
     * @param then hears which were left as they were, and why
     */
    public void publish(List<Question> selection, Consumer<BatchOutcome> then) {
        Map<String, String> stems = selection.stream()
                .collect(Collectors.toMap(
                        Question::id, question -> question.stem().text()));
        tasks.job(
                        messages.text("question.publishing"),
                        progress -> client.questions().publish(List.copyOf(stems.keySet())))
                .then(result -> {
                    refresh();
                    editor.reload();
                    then.accept(outcome(result, stems));
                })
                .start();
    }

    private static BatchOutcome outcome(BatchResult result, Map<String, String> stems) {
        return new BatchOutcome(
                result.succeeded().size(),
                result.failed().stream()
                        .map(failure -> new BatchOutcome.Refused(
                                stems.getOrDefault(failure.id(), failure.id()), failure.message()))
                        .toList());
    }

    /** Begins a new question, in the category that is looked at. */
    public void create() {
        editor.begin(search.categoryProperty().get().orElse(null));
    }

    /** Goes to the import. */
    public void openImport() {
        navigator.open(ImportPlace.of(ImportKind.QUESTIONS));
    }
}
