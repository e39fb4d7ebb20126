package lectern.server.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the bin of what has lain there for 30 days. Looks once an hour; several nodes may do so at the same time, as
 * each deletes only what is still there.
 */
public final class BinSweep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BinSweep.class);
    private static final Duration KEPT = Duration.ofDays(30);
    /** Not while a console starts and everyone is in a hurry. */
    private static final int FIRST_MINUTES = 5;

    private static final int EVERY_MINUTES = 60;
    /** So that nobody waits long for what a sweep holds. */
    private static final int ARTICLES_A_STEP = 20;

    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("article bin").factory());

    public BinSweep(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::trySweep, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void trySweep() {
        try {
            int gone = sweep();
            if (gone > 0) {
                log.info("{} articles left the bin for good", gone);
            }
        } catch (RuntimeException e) {
            log.warn("The bin could not be emptied; trying again in an hour", e);
        }
    }

    /**
     * Deletes for good what went to the bin more than 30 days ago.
     *
     * @return how many articles
     */
    int sweep() {
        Instant before = Ids.now(clock).minus(KEPT);
        int gone = 0;
        for (int step = step(before); step > 0; step = step(before)) {
            gone += step;
        }
        return gone;
    }

    private int step(Instant before) {
        return database.write((Tx tx) -> {
            ArticleDao dao = tx.dao(ArticleDao.class);
            List<UUID> ids = dao.deletedBefore(before, ARTICLES_A_STEP);
            if (ids.isEmpty()) {
                return 0;
            }
            tx.touch(Changed.STAFF);
            return dao.purge(ids, before);
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
