package lectern.server.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupFailure;
import lectern.model.backup.BackupKind;
import lectern.model.backup.BackupState;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.BackupUnusableException;
import lectern.server.storage.Backups;
import lectern.server.storage.Database;

/** Backups as people see them: which there are, one more, a copy of one. What they do is recorded. */
public final class BackupService {
    private static final String KIND = "backup";

    private final Database database;
    private final Backups backups;
    private final BackupMaker maker;
    private final DailyBackup daily;
    private final AuditTrail audit;
    private final Clock clock;

    public BackupService(
            Database database, Backups backups, BackupMaker maker, DailyBackup daily, AuditTrail audit, Clock clock) {
        this.database = database;
        this.backups = backups;
        this.maker = maker;
        this.daily = daily;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which backups there are, and how their making goes.
     *
     * @param wait how long the answer may wait for the end of the one that is being made
     */
    public BackupState state(Duration wait) {
        var last = maker.last();
        try {
            last.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The state tells of either.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean making = !last.isDone();
        try {
            List<Backups.Kept> kept = backups.list();
            return new BackupState(
                    kept.stream().map(BackupService::wire).toList(), making, daily.nextDue(kept), maker.failure());
        } catch (BackupUnusableException e) {
            // A folder that can't be read is as bad as a backup that can't be made, and must be seen like it.
            Instant now = clock.instant();
            return new BackupState(List.of(), making, now, new BackupFailure(now, String.valueOf(e.getMessage())));
        }
    }

    private static Backup wire(Backups.Kept kept) {
        return new Backup(kept.name(), kept.kind(), kept.made(), kept.bytes());
    }

    /** Begins to make one; where one is being made already, that one is for this asker too. */
    public BackupState make(Actor actor) {
        maker.make(BackupKind.ASKED, made -> record(actor, Change.created(KIND, made.name(), wire(made))));
        return state(Duration.ZERO);
    }

    /** A backup to be taken away. */
    public record Copy(Path file, Backup backup) {}

    /**
     * A copy of one, for someone. It holds all names and keys, so it is recorded before a byte of it leaves.
     *
     * @throws DomainException NOT_FOUND
     */
    public Copy copy(Actor actor, String name) {
        Backups.Kept kept = required(name);
        record(actor, Change.bulk("copy", KIND, name, wire(kept)));
        return new Copy(backups.path(kept), wire(kept));
    }

    /**
     * Deletes one for good.
     *
     * @throws DomainException NOT_FOUND; CONFLICT for the last that could bring the school back as it is
     */
    public void delete(Actor actor, String name) {
        Backups.Kept kept = required(name);
        if (!backups.deleteUnlessLast(kept)) {
            throw DomainException.conflict("This is the last backup: make another before you delete it");
        }
        record(actor, Change.deleted(KIND, name, wire(kept)));
    }

    private Backups.Kept required(String name) {
        return backups.find(name).orElseThrow(() -> DomainException.notFound("Backup"));
    }

    private void record(Actor actor, Change change) {
        database.write(tx -> {
            audit.record(tx, actor, change);
            return null;
        });
    }
}
