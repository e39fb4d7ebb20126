package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.Progress;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.BatchResult;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Does something to several questions at once; what was archived last can be taken back. */
public final class BatchViewModel {
    /** What may be wrong with one question and none of the others. */
    private static final Set<ErrorCode> OF_ONE = Set.of(
            ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.INVALID_STATUS_TRANSITION, ErrorCode.VALIDATION_ERROR);

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<@Nullable List<Question>> archived = new ReadOnlyObjectWrapper<>();

    /**
     * @param changed is called after every change
     */
    BatchViewModel(LecternClient client, TaskRunner tasks, Messages messages, Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.changed = changed;
    }

    /** What was archived last, as it was before; null once it was taken back, or where nothing was. */
    public ReadOnlyObjectProperty<@Nullable List<Question>> archivedProperty() {
        return archived.getReadOnlyProperty();
    }

    /**
     * Does it to those that are not there yet.
     *
     * @param then hears which were left as they were, and why
     */
    public void run(Deed deed, List<Question> selection, Consumer<BatchOutcome> then) {
        List<Question> due = selection.stream()
                .filter(question -> question.status() != deed.to())
                .toList();
        archived.set(null);
        tasks.job(messages.text("question.batch.running." + deed), progress -> result(deed, due, progress))
                .then(result -> {
                    if (deed.to() == QuestionStatus.ARCHIVED) {
                        remember(due, result);
                    }
                    then.accept(outcome(due, result));
                })
                .lastly(changed)
                .start();
    }

    private BatchResult result(Deed deed, List<Question> due, Progress progress) {
        List<String> ids = due.stream().map(Question::id).toList();
        if (ids.isEmpty()) {
            return new BatchResult(List.of(), List.of());
        }
        return switch (deed) {
            case PUBLISH -> client.questions().publish(ids);
            case ARCHIVE -> client.questions().archive(ids);
            case DELETE -> client.questions().delete(ids);
            case REVIEW, DRAFT -> each(due, progress, question -> List.of(deed.to()));
        };
    }

    /** Moves one question after the other. */
    private BatchResult each(List<Question> due, Progress progress, Function<Question, List<QuestionStatus>> way) {
        List<String> succeeded = new ArrayList<>();
        List<BatchResult.Failure> failed = new ArrayList<>();
        for (Question question : due) {
            if (progress.cancelled()) {
                break;
            }
            try {
                way.apply(question).forEach(to -> client.questions().setStatus(question.id(), to));
                succeeded.add(question.id());
            } catch (ApiException e) {
                if (!OF_ONE.contains(e.code())) {
                    throw e;
                }
                failed.add(new BatchResult.Failure(question.id(), e.code(), String.valueOf(e.getMessage())));
            }
            progress.report(succeeded.size() + failed.size(), due.size());
        }
        return new BatchResult(succeeded, failed);
    }

    private void remember(List<Question> due, BatchResult result) {
        Set<String> gone = Set.copyOf(result.succeeded());
        List<Question> before =
                due.stream().filter(question -> gone.contains(question.id())).toList();
        archived.set(before.isEmpty() ? null : before);
    }

    private BatchOutcome outcome(List<Question> due, BatchResult result) {
        Map<String, String> stems = due.stream()
                .collect(Collectors.toMap(
                        Question::id, question -> question.stem().text()));
        return new BatchOutcome(
                result.succeeded().size(),
                result.failed().stream()
                        .map(failure -> new BatchOutcome.Refused(
                                stems.getOrDefault(failure.id(), failure.id()),
                                RefusalWords.of(failure.code(), failure.message(), messages)
                                        .text(messages)))
                        .toList());
    }

    /**
     * Takes back what was archived last: all get back to where they were, by way of being drafts.
     *
     * @param then hears which could not, and why
     */
    public void undoArchive(Consumer<BatchOutcome> then) {
        List<Question> before = archived.get();
        if (before == null) {
            return;
        }
        archived.set(null);
        tasks.job(
                        messages.text("question.batch.restoring"),
                        progress -> each(before, progress, BatchViewModel::wayBack))
                .then(result -> then.accept(outcome(before, result)))
                .lastly(changed)
                .start();
    }

    private static List<QuestionStatus> wayBack(Question before) {
        return before.status() == QuestionStatus.DRAFT
                ? List.of(QuestionStatus.DRAFT)
                : List.of(QuestionStatus.DRAFT, before.status());
    }

    /** Forgets what was archived last; it stays so. */
    public void forgetArchived() {
        archived.set(null);
    }
}
