package lectern.server.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lectern.server.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a server's steps in their order, as many together as have gathered while the last ones were written. Whoever
 * adds one never waits.
 */
final class BusWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BusWriter.class);
    private static final int WAITING = 50_000;
    private static final int TOGETHER = 256;
    private static final int TRIES = 40;
    private static final int PAUSE_MILLIS = 250;
    private static final int LONGEST_CLOSE_SECONDS = 3;
    /** Waits behind all that is to be written; nobody is told it. */
    private static final Step END = new Step.Died(new UUID(0, 0), new UUID(0, 0));

    private final Database database;
    private final Encoder encoder;
    private final UUID node;
    private final LinkedBlockingQueue<Step> waiting = new LinkedBlockingQueue<>(WAITING);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("channel-bus").factory());

    /** @param node the server's own id */
    BusWriter(Database database, Encoder encoder, UUID node) {
        this.database = database;
        this.encoder = encoder;
        this.node = node;
    }

    BusWriter start() {
        worker.execute(this::run);
        return this;
    }

    void add(Step step) {
        if (!waiting.offer(step)) {
            log.error(
                    "the database has not taken {} messages; one more on channel {} is lost",
                    WAITING,
                    step.channelId());
        }
    }

    private void run() {
        try {
            int end;
            do {
                List<Step> steps = new ArrayList<>();
                steps.add(waiting.take());
                waiting.drainTo(steps, TOGETHER - 1);
                end = steps.indexOf(END);
                if (end != 0) {
                    write(end < 0 ? steps : steps.subList(0, end));
                }
            } while (end < 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Step> steps) throws InterruptedException {
        for (int tried = 0; tried < TRIES; tried++) {
            boolean again = tried > 0;
            try {
                database.passOn(tx -> {
                    new Batch(tx, encoder, node, again).write(steps);
                    return null;
                });
                return;
            } catch (RuntimeException e) {
                log.warn("{} messages could not be passed on; trying again", steps.size(), e);
                if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        log.error("{} messages are lost, since the database did not take them", steps.size());
    }

    /** Writes what waits, for up to three seconds. */
    @Override
    public void close() {
        closing.countDown();
        if (!waiting.offer(END)) {
            log.debug("too much waits for the end to stand behind it");
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("{} messages did not leave before the end", waiting.size());
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
