package lectern.server.realtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one I/O thread that have something to write. A message to a thousand of them wakes the thread once;
 * after some of them it looks at what comes in before it goes on.
 */
final class Turn {
    private static final int AT_ONCE = 256;

    private final Executor thread;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean woken;

    Turn(Executor thread) {
        this.thread = thread;
    }

    /** Has it done on the thread, soon. */
    void take(Runnable step) {
        synchronized (this) {
            waiting.add(step);
            if (woken) {
                return;
            }
            woken = true;
        }
        wake();
    }

    private void wake() {
        try {
            thread.execute(this::work);
        } catch (RejectedExecutionException e) {
            // The server has stopped, and its connections with it.
        }
    }

    private void work() {
        for (int i = 0; i < AT_ONCE; i++) {
            Runnable step = next();
            if (step == null) {
                return;
            }
            step.run();
        }
        wake();
    }

    private synchronized @Nullable Runnable next() {
        Runnable step = waiting.poll();
        woken = step != null;
        return step;
    }
}
