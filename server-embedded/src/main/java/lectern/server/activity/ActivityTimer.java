package lectern.server.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lectern.server.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of activities. What is due stands in the database: the node that took the last step acts at the moment itself,
 * and all nodes look now and then for what is past due, after a restart too, so that the death of one stops no quiz.
 */
final class ActivityTimer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ActivityTimer.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PULSE = Duration.ofMillis(100);

    private final Database database;
    private final Clock clock;
    private final Consumer<ActivityRow> due;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("activities").factory());
    private final Set<UUID> pulsing = ConcurrentHashMap.newKeySet();
    private volatile Consumer<ActivityRow> waiting = row -> {};
    private volatile Runnable atEachLook = () -> {};

    /** @param due does what is due in an activity, unless another did */
    ActivityTimer(Database database, Clock clock, Consumer<ActivityRow> due) {
        this.database = database;
        this.clock = clock;
        this.due = due;
        thread.scheduleWithFixedDelay(
                () -> quietly(this::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        for (ActivityRow row : database.read(tx -> tx.dao(ActivityDao.class).due(clock.instant()))) {
            due.accept(row);
        }
        for (ActivityRow row : database.read(tx -> tx.dao(ActivityDao.class).waiting())) {
            quietly(() -> waiting.accept(row));
        }
        quietly(atEachLook);
    }

    /**
     * Has a look taken now and then at what waits for members: whoever was missing may have left, and then nobody is left
     * to act.
     */
    void whileWaiting(Consumer<ActivityRow> step) {
        waiting = step;
    }

    /** Has something looked at besides. */
    void atEachLook(Runnable step) {
        atEachLook = step;
    }

    /** An activity took a step: acts when it is due. */
    void watch(ActivityRow row) {
        Instant at = row.dueAt();
        if (at != null) {
            later(() -> due.accept(row), Duration.between(clock.instant(), at));
        }
    }

    /** Calls for an activity once in a moment, however often this is asked meanwhile. */
    void pulse(UUID activityId, Consumer<UUID> step) {
        if (pulsing.add(activityId)) {
            later(
                    () -> {
                        pulsing.remove(activityId);
                        step.accept(activityId);
                    },
                    PULSE);
        }
    }

    private void later(Runnable step, Duration delay) {
        try {
            thread.schedule(() -> quietly(step), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closed in the meantime; after the next start it is taken up again.
        }
    }

    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("a step of an activity failed; it is looked at again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
