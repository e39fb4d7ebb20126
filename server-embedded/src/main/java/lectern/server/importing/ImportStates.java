package lectern.server.importing;

import java.time.Instant;
import java.util.UUID;
import java.util.function.ToIntFunction;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportState;
import lectern.model.wire.DomainException;
import lectern.server.storage.Database;

/** Looks imports up and moves them from state to state. */
final class ImportStates {
    private final Database database;
    private final ImportRunner runner;

    ImportStates(Database database, ImportRunner runner) {
        this.database = database;
        this.runner = runner;
    }

    /** As precise as both engines keep it. */
    Instant now() {
        return runner.now();
    }

    /** An import as the wire shows it. */
    ImportBatch batch(ImportRow row) {
        return row.toBatch(row.importState().running() ? runner.progress(row.id()) : null);
    }

    /** @throws DomainException NOT_FOUND */
    ImportRow required(UUID id) {
        ImportRow row = database.read(tx -> tx.dao(ImportDao.class).find(id, now()));
        if (row == null) {
            throw DomainException.notFound("import");
        }
        return row;
    }

    /**
     * One that is neither applied nor undone.
     *
     * @throws DomainException NOT_FOUND, CONFLICT
     */
    ImportRow staged(UUID id) {
        ImportRow row = required(id);
        ImportState state = row.importState();
        if (state == ImportState.APPLIED || state == ImportState.UNDONE) {
            throw conflict(state);
        }
        return row;
    }

    /**
     * Moves an import on.
     *
     * @return how it is then
     * @throws DomainException NOT_FOUND; CONFLICT that says why it can't be
     */
    ImportRow move(UUID id, ToIntFunction<ImportDao> step) {
        return database.write(tx -> {
            ImportDao dao = tx.dao(ImportDao.class);
            ImportRow before = dao.find(id, now());
            if (before == null) {
                throw DomainException.notFound("import");
            }
            if (step.applyAsInt(dao) == 0) {
                throw conflict(before.importState());
            }
            return dao.find(id, now()) instanceof ImportRow after ? after : before;
        });
    }

    /** What to say to whoever wants something that an import in this state can't do. */
    static DomainException conflict(ImportState state) {
        return DomainException.conflict(
                switch (state) {
                    case STAGED, CHECKED -> "This import has not been applied";
                    case CHECKING, APPLYING -> "This import is under way: wait for its end, or cancel it";
                    case APPLIED -> "This import is done: undo it to take it back";
                    case UNDONE -> "This import was undone: upload the file again";
                });
    }
}
