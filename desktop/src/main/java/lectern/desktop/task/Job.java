package lectern.desktop.task;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Work with what is to follow it. Everything that follows runs on the window's thread. A failure that nobody asked for
 * goes through {@link lectern.desktop.failure.Failures}.
 */
public final class Job<T extends @Nullable Object> {
    final ObservableStringValue title;
    final Work<T> work;
    final Map<ErrorCode, Consumer<ApiException>> refusals = new EnumMap<>(ErrorCode.class);

    Consumer<? super T> then = result -> {};

    @Nullable
    Consumer<Exception> failed;

    Runnable lastly = () -> {};
    boolean quiet;
    boolean inPieces;

    private final TaskRunner runner;

    Job(TaskRunner runner, ObservableStringValue title, Work<T> work) {
        this.runner = runner;
        this.title = title;
        this.work = work;
    }

    /** What to do with the result. */
    public Job<T> then(Consumer<? super T> action) {
        then = action;
        return this;
    }

    /** Takes one kind of refusal out of the common door, because the page says it itself. */
    public Job<T> refused(ErrorCode code, Consumer<ApiException> action) {
        refusals.put(code, action);
        return this;
    }

    /** Takes every failure out of the common door, because the page says it itself. */
    public Job<T> failed(Consumer<Exception> action) {
        failed = action;
        return this;
    }

    /** Runs at the end in every case: done, failed or cancelled. */
    public Job<T> lastly(Runnable action) {
        lastly = action;
        return this;
    }

    /** Keeps it out of the status bar: refreshes, search as one types. */
    public Job<T> quiet() {
        quiet = true;
        return this;
    }

    /**
     * Cancelling asks the work to stop between two of its pieces instead of interrupting it, and what it did until then
     * is its result.
     */
    public Job<T> inPieces() {
        inPieces = true;
        return this;
    }

    /** Cancels an earlier run whose result is no longer wanted. */
    public Job<T> replacing(@Nullable RunningTask earlier) {
        if (earlier != null) {
            earlier.cancel();
        }
        return this;
    }

    public RunningTask start() {
        return runner.start(this);
    }
}
