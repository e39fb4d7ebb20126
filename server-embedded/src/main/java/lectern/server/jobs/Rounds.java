package lectern.server.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a piece of housekeeping now and then, such as removing what is old. On several nodes each does it: the work must
 * bear that, as deleting what is still there does, so no node has to be the one.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    /** Not while a console starts and everyone is in a hurry. */
    private static final Duration FIRST = Duration.ofMinutes(10);

    private final String what;
    private final IntSupplier work;
    private final ScheduledExecutorService timer;

    /**
     * Begins; the first round comes when a start is long over.
     *
     * @param what what the count is of, for the log, for example "unused files removed"
     * @param pause between two rounds
     * @param work what is done; answers how many things it concerned
     */
    public Rounds(String what, Duration pause, IntSupplier work) {
        this(what, FIRST, pause, work);
    }

    Rounds(String what, Duration first, Duration pause, IntSupplier work) {
        this.what = what;
        this.work = work;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(what).factory());
        timer.scheduleWithFixedDelay(this::round, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that fails must not be the last. */
    private void round() {
        try {
            int count = work.getAsInt();
            if (count > 0) {
                log.info("{}: {}", what, count);
            }
        } catch (RuntimeException e) {
            log.warn("Housekeeping failed and is tried again later ({})", what, e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
