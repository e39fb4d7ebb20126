package lectern.desktop.task;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.failure.Failures;
import lectern.model.client.ApiException;
import org.jspecify.annotations.Nullable;

/** Runs all that takes time off the window's thread, one virtual thread a job, and brings results back to it. */
public final class TaskRunner {
    private final Executor background;
    private final Executor window;
    private final Failures failures;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    TaskRunner(Executor background, Executor window, Failures failures) {
        this.background = background;
        this.window = window;
        this.failures = failures;
    }

    /** The runner of the console. */
    public static TaskRunner background(Failures failures) {
        return new TaskRunner(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("task-", 0).factory()),
                Platform::runLater,
                failures);
    }

    /** Runs everything at once where it is started: for tests of view models. */
    public static TaskRunner sameThread(Failures failures) {
        return new TaskRunner(Runnable::run, Runnable::run, failures);
    }

    /**
     * Prepares a job; {@link Job#start} begins it.
     *
     * @param title shown in the status bar and, if it fails, as what was attempted
     */
    public <T extends @Nullable Object> Job<T> job(ObservableStringValue title, Work<T> work) {
        return new Job<>(this, title, work);
    }

    /** What the status bar shows, oldest first; changes on the window's thread only. */
    public ObservableList<RunningTask> running() {
        return running;
    }

    /** Runs something on the window's thread, soon. */
    public void onWindow(Runnable action) {
        window.execute(action);
    }

    <T extends @Nullable Object> RunningTask start(Job<T> job) {
        RunningTask task = new RunningTask(job.title, window, job.inPieces);
        if (!job.quiet) {
            running.add(task);
        }
        background.execute(() -> run(job, task));
        return task;
    }

    private <T extends @Nullable Object> void run(Job<T> job, RunningTask task) {
        task.begin();
        try {
            if (task.cancelled()) {
                finish(job, task, () -> {});
                return;
            }
            T result = job.work.run(task);
            finish(job, task, () -> job.then.accept(result));
        } catch (Exception e) {
            finish(job, task, () -> failed(job, e));
        } catch (Error e) {
            finish(job, task, () -> failures.show(job.title.get(), e));
        } finally {
            task.end();
        }
    }

    private void finish(Job<?> job, RunningTask task, Runnable outcome) {
        window.execute(() -> {
            running.remove(task);
            try {
                if (task.wanted()) {
                    outcome.run();
                }
            } catch (RuntimeException e) {
                failures.show(job.title.get(), e);
            } finally {
                job.lastly.run();
            }
        });
    }

    private void failed(Job<?> job, Exception e) {
        Consumer<ApiException> refused = e instanceof ApiException refusal ? job.refusals.get(refusal.code()) : null;
        if (refused != null) {
            refused.accept((ApiException) e);
        } else if (job.failed != null) {
            job.failed.accept(e);
        } else {
            failures.show(job.title.get(), e);
        }
    }
}
