package lectern.desktop.question;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
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
    private final BatchViewModel batch;
    private final SavedViewsViewModel views;
    private boolean gathering;
    private @Nullable RunningTask listing;

    public QuestionListViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            PreferenceStore preferences,
            Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        categories = new Categories(client, tasks, messages);
        editor = new QuestionEditorViewModel(client, tasks, messages, categories, this::refresh);
        batch = new BatchViewModel(client, tasks, messages, this::changed);
        views = new SavedViewsViewModel(preferences, search, values -> gather(() -> search.ask(values)));
        search.onChange(() -> {
            if (!gathering) {
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

    /** What can be done to several at once. */
    public BatchViewModel batch() {
        return batch;
    }

    /** Filters that have names. */
    public SavedViewsViewModel views() {
        return views;
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
        gather(search::clear);
    }

    /** Asks once for all that changes. */
    private void gather(Runnable change) {
        gathering = true;
        change.run();
        gathering = false;
        list(1);
    }

    private void changed() {
        refresh();
        editor.reload();
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

    /** Writes all questions that are asked for to a file, in their order. */
    public void export(Path file, ExportFormat format, Consumer<Path> then) {
        QuestionFilter filter = search.filter(1, PAGE);
        tasks.job(
                        messages.text("question.exporting", String.valueOf(file.getFileName())),
                        progress -> client.imports().exportQuestions(filter, format, file))
                .then(bytes -> then.accept(file))
                .start();
    }

    /** Begins a new question, in the category that is looked at. */
    public void create() {
        editor.begin(search.categoryProperty().get().orElse(null));
    }

    /** Goes to the import. */
    public void openImport() {
        navigator.open(ImportPlace.of(ImportKind.QUESTIONS));
    }

    /** Goes to those that ask the same. */
    public void openDuplicates() {
        navigator.open(new DuplicatesPlace());
    }
}
