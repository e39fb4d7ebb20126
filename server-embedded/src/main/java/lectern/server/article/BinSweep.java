package lectern.server.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Empties the bin of what has lain there for 30 days. */
public final class BinSweep {
    /** How often the bin is looked through. */
    public static final Duration ROUND = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(30);
    /** So that nobody waits long for what a sweep holds. */
    private static final int ARTICLES_A_STEP = 20;

    private final Database database;
    private final Clock clock;

    public BinSweep(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Deletes for good what went to the bin more than 30 days ago; several nodes may do so at the same time, as each
     * deletes only what is still there.
     *
     * @return how many articles
     */
    public int sweep() {
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
}
