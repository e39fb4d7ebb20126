package lectern.server.importing;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lectern.model.importing.ImportProgress;

/** A check or an import under way: how far it is, and whether it is to stop. */
final class Job {
    private volatile ImportProgress progress = new ImportProgress(0, 0);
    private volatile boolean cancelled;
    private final CountDownLatch over = new CountDownLatch(1);

    ImportProgress progress() {
        return progress;
    }

    void cancel() {
        cancelled = true;
    }

    /** @throws CancellationException where it is to stop */
    void reach(long rows, double part) {
        progress = new ImportProgress(rows, part);
        goOn();
    }

    /** @throws CancellationException where it is to stop */
    void goOn() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    void end() {
        over.countDown();
    }

    /** Waits for its end, or until the time is over. */
    void await(Duration longest) {
        try {
            over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end. */
    void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
