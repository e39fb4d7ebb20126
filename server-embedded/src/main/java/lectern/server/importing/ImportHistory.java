package lectern.server.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.server.audit.Actor;
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

    /** Notes one, in the transaction that makes it. The audit entry is the route's own. */
    public static void note(Tx tx, Done done) {
        tx.dao(ImportDao.class).insert(ImportRow.applied(done));
    }

    private ImportHistory() {}
}
