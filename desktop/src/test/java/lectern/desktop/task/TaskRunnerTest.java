package lectern.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.RecordedFailures;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
    private final RecordedFailures failures = new RecordedFailures();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final TaskRunner tasks = new TaskRunner(background::add, window::add, failures);
    private final ObservableStringValue title = new SimpleStringProperty("Counting");
    private final List<String> heard = new ArrayList<>();

    @Test
    void resultsComeBackOnTheWindowsThread() {
        tasks.job(title, progress -> "seven")
                .then(heard::add)
                .lastly(() -> heard.add("end"))
                .start();
        assertThat(tasks.running()).extracting(task -> task.title().get()).containsExactly("Counting");

        run(background);
        assertThat(heard).isEmpty();
        run(window);

        assertThat(heard).containsExactly("seven", "end");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void failuresGoThroughTheOneDoor() {
        tasks.job(title, progress -> {
                    throw new IOException("disk full");
                })
                .then(result -> heard.add("never"))
                .lastly(() -> heard.add("end"))
                .start();
        runAll();

        assertThat(failures.shown()).singleElement().asString().contains("disk full");
        assertThat(heard).containsExactly("end");
    }

    @Test
    void aPageMayTakeItsFailure() {
        tasks.job(title, progress -> {
                    throw new IOException("disk full");
                })
                .failed(failure -> heard.add(failure.getMessage()))
                .start();
        runAll();

        failures.assertNone();
        assertThat(heard).containsExactly("disk full");
    }

    @Test
    void whatWasCancelledIsDropped() {
        RunningTask task = tasks.job(title, progress -> "seven")
                .then(heard::add)
                .lastly(() -> heard.add("end"))
                .start();
        run(background);
        task.cancel();
        run(window);

        assertThat(heard).containsExactly("end");
        failures.assertNone();
    }

    @Test
    void cancelledWorkNeverBegins() {
        RunningTask task = tasks.job(title, progress -> heard.add("begun")).start();
        tasks.job(title, progress -> heard.add("second")).replacing(task).start();
        runAll();

        assertThat(heard).containsExactly("second");
    }

    @Test
    void cancellingInterruptsTheWork() throws InterruptedException {
        TaskRunner real = new TaskRunner(work -> Thread.ofVirtual().start(work), Runnable::run, failures);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        RunningTask task = real.job(title, progress -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                })
                .quiet()
                .lastly(ended::countDown)
                .start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        task.cancel();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        failures.assertNone();
    }

    @Test
    void progressIsToldOnceATurn() {
        RunningTask task = tasks.job(title, progress -> {
                    for (int i = 0; i <= 1000; i++) {
                        progress.report(i, 1000);
                    }
                    return "done";
                })
                .start();
        run(background);

        assertThat(window).hasSize(2); // the latest progress, and the end
        run(window);
        assertThat(task.fractionProperty().get()).isEqualTo(1.0);
        assertThat(task.doneProperty().get()).isEqualTo(new RunningTask.Done(1000, 1000));
    }

    @Test
    void quietWorkStaysOutOfTheStatusBar() {
        tasks.job(title, progress -> "seven").quiet().start();
        assertThat(tasks.running()).isEmpty();
    }

    private void runAll() {
        run(background);
        run(window);
    }

    private static void run(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }
}
