package lectern.server.importing;

import java.util.List;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an import writes in steps, where the engine gains by it, together with what is needed to take it back. Only
 * for targets whose {@link ImportTarget#takeBack} does that; before the first step the import stands in the history as
 * applying.
 */
public final class Steps {
    /** Things in one step, or a batch more; measured, larger ones gain nothing. */
    private static final int THINGS = 2_000;

    private final Tx tx;
    private final UUID importId;
    private int pending;
    private @Nullable List<String> noted;

    public Steps(Tx tx, UUID importId) {
        this.tx = tx;
        this.importId = importId;
    }

    /**
     * To be told after each batch that is in the database with all that belongs to it.
     *
     * @param things how many were written
     * @param categories ids of all categories that were made so far
     * @throws DomainException CONFLICT where the import was taken back meanwhile
     */
    public void wrote(int things, List<String> categories) {
        pending += things;
        if (pending >= THINGS) {
            pending = 0;
            tx.step(() -> note(categories));
        }
    }

    private void note(List<String> categories) {
        if (categories.equals(noted)) {
            return;
        }
        if (tx.dao(ImportDao.class).keepStep(importId, ImportRow.json(categories)) == 0) {
            throw DomainException.conflict("This import was taken back meanwhile");
        }
        noted = categories;
    }
}
