package lectern.desktop.question;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ExportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.wire.Page;

/** The question bank (004): one page of it at a time, searched, filtered and sorted by the server. */
public final class QuestionListViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final Categories categories;
    private final QuestionSearch search = new QuestionSearch();
    private final QuestionEditorViewModel editor;
    private final PagedList<Question> questions;
    private final BatchViewModel batch;
    private final SavedViewsViewModel views;

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
        questions = new PagedList<>(tasks, messages.text("question.loading"), this::ask, () -> {});
        editor = new QuestionEditorViewModel(client, tasks, messages, categories, questions::refresh);
        batch = new BatchViewModel(client, tasks, messages, this::changed);
        views = new SavedViewsViewModel(preferences, search, values -> questions.change(() -> search.ask(values)));
        search.onChange(questions::begin);
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

    /** What is asked for, in its order. */
    public PagedList<Question> questions() {
        return questions;
    }

    /** Fetches categories and questions. */
    public void show() {
        categories.fetch(questions::refresh);
    }

    /** Fetches a question and opens it in the editor. */
    public void openQuestion(String questionId) {
        tasks.job(
                        messages.text("question.loading"),
                        progress -> client.questions().get(questionId))
                .then(editor::open)
                .start();
    }

    /** Asks for everything again. */
    public void clear() {
        questions.change(search::clear);
    }

    private void changed() {
        questions.refresh();
        editor.reload();
    }

    private Work<Page<Question>> ask(int page) {
        QuestionFilter filter = search.filter(page, PagedList.PAGE);
        return progress -> client.questions().list(filter);
    }

    /** Writes all questions that are asked for to a file, in their order. */
    public void export(Path file, ExportFormat format, Consumer<Path> then) {
        QuestionFilter filter = search.filter(1, PagedList.PAGE);
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

    /** Prepares a live quiz of these questions (000). */
    public void startQuiz(List<String> questionIds) {
        navigator.open(StartPlace.quiz(questionIds));
    }

    /** Goes to those that ask the same. */
    public void openDuplicates() {
        navigator.open(new DuplicatesPlace());
    }
}
