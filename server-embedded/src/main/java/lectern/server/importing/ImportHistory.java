package lectern.server.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.server.audit.Actor;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Puts the imports that other routes make into the history, so that they can be looked up and undone like any other. */
public final class ImportHistory {

    /**
     * An import that was made by a route of a feature's own.
     *
     * @param importId remembered with everything that it made
     * @param fileName empty where the route knows none
     */
    public record Done(
            UUID importId,
            ImportKind kind,
            ImportFormat format,
            String fileName,
            long size,
            RowCounts counts,
            List<String> categoriesCreated,
            Actor actor,
            Instant now) {}

    /**
     * Notes one, in the transaction that makes it, or the end of one that was begun. The audit entry is the route's own.
     */
    public static void note(Tx tx, Done done) {
        ImportDao dao = tx.dao(ImportDao.class);
        String categories = ImportRow.json(done.categoriesCreated());
        if (dao.endApply(done.importId(), done.counts(), categories, done.now()) == 0) {
            dao.insert(ImportRow.applied(done));
        }
    }

    /**
     * Notes that one begins which keeps what it makes in {@link Steps}, so that the next start knows of it; nothing where
     * there are no steps. Ends with {@link #note} or {@link TakingBack#forget}.
     *
     * @param begun without counts and categories
     */
    public static void begin(Database database, Done begun) {
        if (database.keepsSteps()) {
            database.write(tx -> {
                tx.dao(ImportDao.class).insert(ImportRow.begun(begun));
                return true;
            });
        }
    }

    private ImportHistory() {}
}
