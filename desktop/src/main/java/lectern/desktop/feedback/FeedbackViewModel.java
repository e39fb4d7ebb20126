package lectern.desktop.feedback;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import lectern.model.question.Question;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The inbox of students' reports (004): one page of it at a time, filtered by the server. */
public final class FeedbackViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final OpenReports open;
    private final UndoStack undo;
    private final ObjectProperty<Optional<FeedbackState>> state = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<FeedbackReason>> reason = new SimpleObjectProperty<>(Optional.empty());
    /** Only reports about one question; empty for any. */
    private final ObjectProperty<Optional<String>> questionId = new SimpleObjectProperty<>(Optional.empty());

    private final PagedList<Feedback> reports;
    private final ReadOnlyObjectWrapper<@Nullable Feedback> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask fetching;

    /**
     * @param open is asked to count anew whenever the list is fetched again
     */
    public FeedbackViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator, OpenReports open) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        this.open = open;
        undo = new UndoStack(
                tasks, refusal -> problem.set(RefusalWords.of(refusal, messages).text(messages)), this::show);
        reports = new PagedList<>(tasks, messages.text("feedback.loading"), this::ask, this::follow);
        Stream.<Property<?>>of(state, reason, questionId)
                .forEach(filter -> filter.subscribe((before, now) -> reports.begin()));
    }

    /** Only reports that staff are this far with; empty for any. */
    public ObjectProperty<Optional<FeedbackState>> stateProperty() {
        return state;
    }

    /** Only reports of this; empty for any. */
    public ObjectProperty<Optional<FeedbackReason>> reasonProperty() {
        return reason;
    }

    /** Whether anything is left out of the list. */
    public BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                () -> state.get().isPresent()
                        || reason.get().isPresent()
                        || questionId.get().isPresent(),
                state,
                reason,
                questionId);
    }

    /** The newest first. */
    public PagedList<Feedback> reports() {
        return reports;
    }

    /** The report that is looked at; null for none. */
    public ReadOnlyObjectProperty<@Nullable Feedback> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The question that it is about; null until it has come, and for staff who may not see the bank. */
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty where it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public UndoStack undo() {
        return undo;
    }

    /** Fetches the present page again, and how many are new. */
    public void show() {
        reports.refresh();
        open.refresh();
    }

    /** Asks for everything again. */
    public void clear() {
        narrow(Optional.empty());
    }

    private void narrow(Optional<String> aboutQuestion) {
        reports.change(() -> {
            state.set(Optional.empty());
            reason.set(Optional.empty());
            questionId.set(aboutQuestion);
        });
    }

    private Work<Page<Feedback>> ask(int page) {
        FeedbackFilter filter = new FeedbackFilter(
                page,
                PagedList.PAGE,
                state.get().orElse(null),
                questionId.get().orElse(null),
                reason.get().orElse(null));
        return progress -> client.feedback().list(filter);
    }

    private void follow() {
        Feedback held = shown.get();
        if (held != null) {
            reports.items().stream()
                    .filter(report -> report.id().equals(held.id()))
                    .findFirst()
                    .ifPresent(shown::set);
        }
    }

    /** Shows a report with its question. */
    public void open(Feedback report) {
        problem.set("");
        Question held = question.get();
        if (held != null && !held.id().equals(report.questionId())) {
            question.set(null);
        }
        shown.set(report);
        fetching = tasks.job(
                        messages.text("feedback.question.loading"),
                        progress -> client.questions().get(report.questionId()))
                .quiet()
                .replacing(fetching)
                .then(question::set)
                .refused(ErrorCode.FORBIDDEN, refusal -> question.set(null))
                .start();
    }

    /** Empties the pane. */
    public void close() {
        shown.set(null);
        question.set(null);
    }

    /** Moves the shown report on. It stays in sight even where the list now leaves it out. */
    public void move(FeedbackState to) {
        Feedback report = shown.get();
        if (report != null && report.state() != to) {
            problem.set("");
            undo.perform(
                    new Edit(
                            messages.text("feedback.doing." + to),
                            progress -> client.feedback().setState(report.id(), to),
                            progress -> client.feedback().setState(report.id(), report.state())),
                    () -> settle(report.id(), to));
        }
    }

    private void settle(String id, FeedbackState to) {
        Feedback held = shown.get();
        if (held != null && held.id().equals(id)) {
            shown.set(new Feedback(
                    held.id(),
                    held.questionId(),
                    held.stem(),
                    held.categoryId(),
                    held.reason(),
                    held.message(),
                    to,
                    held.reporterId(),
                    held.reporterName(),
                    held.handledBy(),
                    held.createdAt(),
                    held.updatedAt()));
        }
    }

    /** Shows all reports about the question of the shown one. */
    public void onlyThisQuestion() {
        Feedback report = shown.get();
        if (report != null) {
            narrow(Optional.of(report.questionId()));
        }
    }

    /** Whether one may go to a question and change it. */
    boolean questionsOpen() {
        return navigator.knows(new QuestionsPlace());
    }

    /** Goes to the question of the shown report. */
    public void openQuestion() {
        Feedback report = shown.get();
        if (report != null) {
            navigator.open(new QuestionsPlace(report.questionId()));
        }
    }
}
