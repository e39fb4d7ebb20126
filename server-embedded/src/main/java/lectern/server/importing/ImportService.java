package lectern.server.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.model.importing.BadRows;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.UndoReport;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** The rules of imports: what may be done with one in which state. */
public final class ImportService implements AutoCloseable {
    private static final int NAMED = 100;

    private final Database database;
    private final AuditTrail audit;
    private final Targets targets;
    private final StagedFolder folder;
    private final ImportRunner runner;
    private final ImportStates states;
    private final Staging staging;
    private final ImportLeftovers leftovers;

    /** @param folder where uploaded files lie until they are imported */
    public ImportService(
            Database database,
            List<ImportTarget<?>> targets,
            AuditTrail audit,
            TakingBack takingBack,
            Clock clock,
            Path folder) {
        this.database = database;
        this.audit = audit;
        this.targets = new Targets(targets);
        this.folder = new StagedFolder(folder);
        this.runner = new ImportRunner(database, this.folder, audit, takingBack, clock);
        this.states = new ImportStates(database, runner);
        this.staging = new Staging(database, this.targets, this.folder, states);
        this.leftovers = new ImportLeftovers(database, this.targets, this.folder, takingBack, states);
        leftovers.recover();
    }

    /** How files come in and are configured. */
    public Staging staging() {
        return staging;
    }

    /** What imports left behind that nobody goes on with. */
    public ImportLeftovers leftovers() {
        return leftovers;
    }

    /**
     * Refuses who may not import what this import makes.
     *
     * @return the import's id
     * @throws DomainException NOT_FOUND, FORBIDDEN
     */
    public UUID permitted(Caller caller, UUID id) {
        targets.permitted(caller).require(states.required(id).importKind());
        return id;
    }

    /** One page of what the caller may import, the newest first. */
    public Page<ImportBatch> list(
            int page, int limit, @Nullable ImportKind kind, @Nullable ImportState state, Caller caller) {
        List<ImportKind> kinds = targets.permitted(caller).kinds();
        String names =
                kinds.stream().map(each -> "'" + each.wireName() + "'").collect(Collectors.joining(", ", "(", ")"));
        String where = (kinds.isEmpty() ? "and false" : "and kind in " + names)
                + (kind == null ? "" : " and kind = :kind")
                + (state == null ? "" : " and state = :state");
        String kindName = kind == null ? null : kind.wireName();
        String stateName = state == null ? null : state.wireName();
        Instant now = states.now();
        return database.read(tx -> {
            ImportDao dao = tx.dao(ImportDao.class);
            List<ImportBatch> items = dao.page(where, kindName, stateName, now, limit, (page - 1L) * limit).stream()
                    .map(states::batch)
                    .toList();
            return new Page<>(items, Pagination.of(page, limit, dao.count(where, kindName, stateName, now)));
        });
    }

    /**
     * One import.
     *
     * @param wait how long the answer may wait for the end of what is under way
     * @throws DomainException NOT_FOUND
     */
    public ImportBatch get(UUID id, Duration wait) {
        // Looked up before the state is read: else one that ends in between would be waited for in vain.
        Job job = runner.job(id);
        if (wait.isPositive() && states.required(id).importState().running()) {
            job.await(wait);
        }
        return get(id);
    }

    /** @throws DomainException NOT_FOUND */
    public ImportBatch get(UUID id) {
        ImportRow row = states.required(id);
        if (!row.importState().running()) {
            runner.settle(id);
        }
        return states.batch(row);
    }

    /**
     * Begins a check.
     *
     * @throws DomainException NOT_FOUND; CONFLICT while something is under way or is done
     */
    public ImportBatch check(UUID id, Actor actor) {
        ImportOptions options = states.move(id, dao -> dao.beginCheck(id)).requiredOptions();
        runner.check(id, targets.of(options.kind()), options, actor);
        return get(id);
    }

    /**
     * What the check found.
     *
     * @throws DomainException NOT_FOUND; CONFLICT where nothing was checked
     */
    public Page<RowFinding> rows(UUID id, @Nullable RowOutcome outcome, int page, int limit) {
        ImportRow row = states.required(id);
        if (!row.isChecked() || row.importState() == ImportState.CHECKING) {
            throw DomainException.conflict("Nothing is known of these rows: check the import first");
        }
        return folder.findings(id).page(outcome, page, limit);
    }

    /**
     * Begins to import.
     *
     * @throws DomainException NOT_FOUND; CONFLICT while something is under way or is done; VALIDATION_FAILED where the
     *     check found rows that can't be imported and none may be left out
     */
    public ImportBatch apply(UUID id, Actor actor) {
        ImportRow row = states.staged(id);
        if (row.importState() == ImportState.CHECKED
                && row.refused() > 0
                && row.requiredOptions().badRows() == BadRows.REFUSE_ALL) {
            throw Passage.refusal(folder.findings(id).page(RowOutcome.REFUSE, 1, NAMED).items().stream()
                    .flatMap(finding -> finding.details().stream())
                    .toList());
        }
        ImportOptions options = states.move(id, dao -> dao.beginApply(id)).requiredOptions();
        runner.apply(id, targets.of(options.kind()), options, actor);
        return get(id);
    }

    /**
     * Stops what is under way.
     *
     * @throws DomainException NOT_FOUND; CONFLICT where nothing is under way here
     */
    public ImportBatch cancel(UUID id) {
        ImportRow row = states.required(id);
        if (!row.importState().running() || !runner.cancel(id)) {
            throw DomainException.conflict("Nothing of this import is under way here");
        }
        return get(id);
    }

    /**
     * Takes an import back, whole or not at all.
     *
     * @throws DomainException NOT_FOUND; CONFLICT where it is not done, or names what was changed since
     */
    public UndoReport undo(UUID id, Actor actor) {
        return runner.away(() -> database.write(tx -> undo(tx, id, actor)));
    }

    private UndoReport undo(Tx tx, UUID id, Actor actor) {
        ImportDao dao = tx.dao(ImportDao.class);
        Instant now = states.now();
        ImportRow row = dao.find(id, now);
        if (row == null) {
            throw DomainException.notFound("import");
        }
        if (dao.undo(id, now) == 0) {
            throw ImportStates.conflict(row.importState());
        }
        ImportTarget<?> target = targets.of(row.importKind());
        UndoReport report =
                target.undo(tx, new UndoRun(id, row.categoryIds(), row.created(), row.updated(), actor, now));
        BeforeImages.forget(tx, id);
        audit.record(tx, actor, Change.bulk("undo", target.thing(), id.toString(), report));
        return report;
    }

    /**
     * Throws a staged file away.
     *
     * @throws DomainException NOT_FOUND; CONFLICT while something is under way or is done
     */
    public void discard(UUID id) {
        ImportRow row = states.required(id);
        if (database.write(tx -> tx.dao(ImportDao.class).discard(id)) == 0) {
            throw ImportStates.conflict(row.importState());
        }
        folder.remove(id);
    }

    @Override
    public void close() {
        runner.close();
    }
}
