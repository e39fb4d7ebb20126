package lectern.desktop.task;

import java.util.ArrayDeque;
import java.util.Deque;
import lectern.desktop.failure.Failures;

/** Runs work only when the test says so, to show what happens in between. */
public final class SteppedTasks {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final TaskRunner runner;

    public SteppedTasks(Failures failures) {
        runner = new TaskRunner(background::add, window::add, failures);
    }

    public TaskRunner runner() {
        return runner;
    }

    /** Does all that waits in the background. */
    public void background() {
        run(background);
    }

    /** Does all that waits for the window. */
    public void window() {
        run(window);
    }

    /** Goes on until nothing waits anywhere. */
    public void all() {
        while (!background.isEmpty() || !window.isEmpty()) {
            background();
            window();
        }
    }

    private static void run(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
