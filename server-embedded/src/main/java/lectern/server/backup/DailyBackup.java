package lectern.server.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import lectern.model.backup.BackupKind;
import lectern.server.storage.Backups;

/**
 * A backup on each day on which Lectern runs. Of several servers on one database each keeps its own: the more copies,
 * the better.
 */
public final class DailyBackup {
    /** How often it is asked whether one is due. */
    public static final Duration ROUND = Duration.ofHours(1);

    /** Less than a day, so that a laptop that is opened each morning makes one each morning. */
    private static final Duration FRESH = Duration.ofHours(20);

    private final Backups backups;
    private final BackupMaker maker;
    private final IntSupplier kept;
    private final Clock clock;

    /** @param kept how many of them stay, 1 at least */
    public DailyBackup(Backups backups, BackupMaker maker, IntSupplier kept, Clock clock) {
        this.backups = backups;
        this.maker = maker;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * When the next is due; now where there is none yet.
     *
     * @param kept all that there are, the newest first
     */
    Instant nextDue(List<Backups.Kept> kept) {
        return kept.stream()
                .findFirst()
                .map(newest -> newest.made().plus(FRESH))
                .orElseGet(clock::instant);
    }

    /**
     * Makes one if the newest is of yesterday, and lets the oldest go.
     *
     * @return how many were made; none where it could not be, which the maker tells, and those that there are stay
     */
    public int makeIfDue() {
        if (nextDue(backups.list()).isAfter(clock.instant())) {
            return 0;
        }
        boolean made = maker.make(BackupKind.DAILY, one -> {})
                .handle((done, failure) -> failure == null)
                .join();
        if (made) {
            backups.keepNewest(kept.getAsInt());
        }
        return made ? 1 : 0;
    }
}
