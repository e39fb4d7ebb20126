package lectern.server.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Database;
import lectern.server.storage.MediaFiles;

/** Removes media that nothing shows, each with its file. */
public final class MediaSweep {
    /** How often unused media are looked for. */
    public static final Duration ROUND = Duration.ofHours(6);

    /** How long unused media stay: long enough for a question that is written over a weekend. */
    private static final Duration GRACE = Duration.ofDays(7);

    private final Database database;
    private final MediaFiles files;
    private final MediaRemoval removal;
    private final List<MediaUse> uses;
    private final Clock clock;

    /** @param uses the features that show media */
    public MediaSweep(Database database, MediaFiles files, AuditTrail audit, List<MediaUse> uses, Clock clock) {
        this.database = database;
        this.files = files;
        this.removal = new MediaRemoval(files, audit);
        this.uses = List.copyOf(uses);
        this.clock = clock;
    }

    /**
     * Removes what nothing has shown for a week; on several nodes the first one finds something.
     *
     * @return how many files are gone
     */
    public int sweep() {
        return sweep(clock.instant().minus(GRACE));
    }

    /**
     * Removes what nothing shows, and what was left half-come.
     *
     * @param before only what was neither sent nor put into anything since
     * @return how many files are gone
     */
    int sweep(Instant before) {
        List<String> unused = database.read(tx -> {
            List<String> old = tx.dao(MediaDao.class).claimedBefore(before);
            Set<String> used = old.isEmpty() ? Set.of() : MediaUse.urls(uses, tx);
            return old.stream()
                    .filter(id -> !used.contains(MediaService.url(id)))
                    .toList();
        });
        try {
            int swept = files.sweepIncoming(before);
            for (String id : unused) {
                swept += database.write(tx -> removal.remove(tx, id, before)) ? 1 : 0;
            }
            return swept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
