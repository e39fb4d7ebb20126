package lectern.server.importing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToIntFunction;
import lectern.model.importing.ImportState;
import lectern.model.wire.WireError;
import lectern.server.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends imports that came to nothing: takes back what they kept in {@link Steps}, and notes it. What can't be done, say
 * because the disk is full, is tried again with every sweep and at the next start.
 */
public final class TakingBack {
    private static final Logger log = LoggerFactory.getLogger(TakingBack.class);

    private final Database database;
    private final Clock clock;
    private final Queue<Ending> left = new ConcurrentLinkedQueue<>();

    public TakingBack(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How an import is to end. */
    private record Ending(UUID importId, ImportTarget<?> target, ToIntFunction<ImportDao> note) {}

    /** Nothing of it is kept, and the history says why. */
    void fail(UUID importId, ImportTarget<?> target, WireError why) {
        end(new Ending(importId, target, dao -> dao.fail(importId, ImportRow.json(why), clock.instant())));
    }

    /** Nothing of it is kept, and nothing is said of it: for a route that answers for itself. */
    public void forget(UUID importId, ImportTarget<?> target) {
        end(new Ending(importId, target, dao -> dao.forget(importId)));
    }

    /** Tries once more what could not be done. */
    void retry() {
        for (int i = left.size(); i > 0; i--) {
            Ending ending = left.poll();
            if (ending != null) {
                end(ending);
            }
        }
    }

    private void end(Ending ending) {
        try {
            takeBack(ending.importId(), ending.target());
            database.write(tx -> ending.note().applyAsInt(tx.dao(ImportDao.class)));
        } catch (RuntimeException e) {
            log.error(
                    "the end of import {} could not be noted; it is tried again later, at the latest at the next start",
                    ending.importId(),
                    e);
            left.add(ending);
        }
    }

    private void takeBack(UUID importId, ImportTarget<?> target) {
        ImportRow row = database.read(tx -> tx.dao(ImportDao.class).find(importId, clock.instant()));
        if (row == null || row.importState() != ImportState.APPLYING) {
            return;
        }
        List<String> categories = row.madeSoFarIds();
        if (categories != null) {
            log.info("import {} came to nothing; what it had made is taken back", importId);
            target.takeBack(database, importId, categories, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
