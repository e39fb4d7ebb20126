package lectern.server.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.WireError;
import lectern.server.storage.Database;

/** Clears away what imports left behind: those that a stop of the server cut off, and files that nobody imported. */
public final class ImportLeftovers {
    /** How often uploaded files that nobody imported are looked for. */
    public static final Duration ROUND = Duration.ofHours(1);

    private final Database database;
    private final Targets targets;
    private final StagedFolder folder;
    private final TakingBack takingBack;
    private final ImportStates states;

    ImportLeftovers(
            Database database, Targets targets, StagedFolder folder, TakingBack takingBack, ImportStates states) {
        this.database = database;
        this.targets = targets;
        this.folder = folder;
        this.takingBack = takingBack;
        this.states = states;
    }

    /** Of an import that was cut off nothing is there, or what it kept in steps is taken back now: it can begin again. */
    void recover() {
        if (!database.read(LeftoverDao::anyRunning)) {
            return;
        }
        WireError why = ImportRunner.error(
                ErrorCode.UNAVAILABLE, "The server stopped meanwhile, and nothing of it was kept: begin again");
        database.read(tx -> tx.dao(LeftoverDao.class).running()).stream()
                // Others may be under way on other servers of the school; where there are steps, there is no other.
                .filter(running -> database.keepsSteps() || folder.holds(running.id()))
                .forEach(running -> takingBack.fail(running.id(), targets.of(running.importKind()), why));
    }

    /**
     * Removes what was staged more than a day ago, and files that nobody needs; tries once more to end what came to
     * nothing. On several nodes each removes its own files.
     *
     * @return how many imports are gone
     */
    public int sweep() {
        takingBack.retry();
        Instant now = states.now();
        int gone = database.write(tx -> tx.dao(LeftoverDao.class).sweep(now));
        List<UUID> needed = database.read(tx -> tx.dao(LeftoverDao.class).withFiles());
        folder.ids().stream()
                .filter(id -> !needed.contains(id) && before(id, now.minus(Staging.KEPT)))
                .forEach(folder::remove);
        return gone;
    }

    /** Ids tell when they were made. */
    private static boolean before(UUID id, Instant time) {
        return id.getMostSignificantBits() >>> 16 < time.toEpochMilli();
    }
}
