package lectern.desktop.feedback;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.edit.Edit;
import lectern.desktop.edit.UndoStack;
import lectern.desktop.page.Navigator;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import lectern.model.question.Question;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import org.jspecify.annotations.Nullable;

/** The inbox of students' reports (004): one page of it at a time, filtered by the server. */
public final class FeedbackViewModel {
    private static final int PAGE = 50;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final UndoStack undo;
    private final ObjectProperty<Optional<FeedbackState>> state = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<FeedbackReason>> reason = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> questionId = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Feedback> reports = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Pagination> pagination = new ReadOnlyObjectWrapper<>(Pagination.of(1, PAGE, 0));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Feedback> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean clearing;
    private @Nullable RunningTask listing;
    private @Nullable RunningTask fetching;

    /**
     * @param open is asked to count anew after each change
     */
    public FeedbackViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator, OpenReports open) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        undo = new UndoStack(tasks, refusal -> problem.set(String.valueOf(refusal.getMessage())), () -> {
            show();
            open.refresh();
        });
        Stream.<Property<?>>of(state, reason, questionId)
                .forEach(filter -> filter.subscribe((before, now) -> {
                    if (!clearing) {
                        list(1);
                    }
                }));
    }

    /** Only reports that staff are this far with; empty for any. */
    public ObjectProperty<Optional<FeedbackState>> stateProperty() {
        return state;
    }

    /** Only reports of this; empty for any. */
    public ObjectProperty<Optional<FeedbackReason>> reasonProperty() {
        return reason;
    }

    /** Only reports about one question; empty for any. */
    public ObjectProperty<Optional<String>> questionIdProperty() {
        return questionId;
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

    /** One page of them, the newest first. */
    public ObservableList<Feedback> reports() {
        return reports;
    }

    public ReadOnlyObjectProperty<Pagination> paginationProperty() {
        return pagination.getReadOnlyProperty();
    }

    /** Whether a list has come, so that an empty one means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
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

    /** Fetches the present page again. */
    public void show() {
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
        state.set(Optional.empty());
        reason.set(Optional.empty());
        questionId.set(Optional.empty());
        clearing = false;
        list(1);
    }

    private void list(int page) {
        FeedbackFilter filter = new FeedbackFilter(
                page,
                PAGE,
                state.get().orElse(null),
                questionId.get().orElse(null),
                reason.get().orElse(null));
        listing = tasks.job(
                        messages.text("feedback.loading"),
                        progress -> client.feedback().list(filter))
                .quiet()
                .replacing(listing)
                .then(this::fill)
                .start();
    }

    private void fill(Page<Feedback> page) {
        Pagination now = page.pagination();
        if (page.items().isEmpty() && now.page() > 1) {
            list((int) Math.max(1, Math.min(now.totalPages(), now.page() - 1)));
            return;
        }
        reports.setAll(page.items());
        pagination.set(now);
        loaded.set(true);
        Feedback held = shown.get();
        if (held != null) {
            page.items().stream()
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
                    () -> follow(report.id(), to));
        }
    }

    private void follow(String id, FeedbackState to) {
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
            clearing = true;
            state.set(Optional.empty());
            reason.set(Optional.empty());
            clearing = false;
            questionId.set(Optional.of(report.questionId()));
        }
    }

    /** Goes to the question of the shown report. */
    public void openQuestion() {
        Feedback report = shown.get();
        if (report != null) {
            navigator.open(new QuestionsPlace(report.questionId()));
        }
    }
}
