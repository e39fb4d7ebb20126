package lectern.server.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A backup on each day on which Lectern runs, the latest two weeks of them. Of several servers on one database each
 * keeps its own: the more copies, the better.
 */
public final class DailyBackup {
    /** How often it is asked whether one is due. */
    public static final Duration ROUND = Duration.ofHours(1);

    /** Less than a day, so that a laptop that is opened each morning makes one each morning. */
    private static final Duration FRESH = Duration.ofHours(20);

    private static final int KEPT = 14;

    private final Database database;
    private final Backups backups;
    private final Clock clock;

    public DailyBackup(Database database, Backups backups, Clock clock) {
        this.database = database;
        this.backups = backups;
        this.clock = clock;
    }

    /**
     * Makes one if the newest is of yesterday, and lets the oldest go.
     *
     * @return how many were made
     * @throws BackupUnusableException if it could not be made; those that there are stay
     */
    public int makeIfDue() {
        Instant now = clock.instant();
        Instant yesterday = now.minus(FRESH);
        if (backups.list().stream().anyMatch(kept -> kept.made().isAfter(yesterday))) {
            return 0;
        }
        backups.make(database, now);
        backups.keepNewest(KEPT);
        return 1;
    }
}
