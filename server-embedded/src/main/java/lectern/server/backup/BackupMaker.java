package lectern.server.backup;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lectern.model.backup.BackupFailure;
import lectern.model.backup.BackupKind;
import lectern.server.storage.BackupUnusableException;
import lectern.server.storage.Backups;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups, one at a time, on a thread of its own, and remembers why the last try failed. */
public final class BackupMaker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BackupMaker.class);

    private final Database database;
    private final Backups backups;
    private final Clock clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("backup").factory());
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private volatile @Nullable BackupFailure failure;

    public BackupMaker(Database database, Backups backups, Clock clock) {
        this.database = database;
        this.backups = backups;
        this.clock = clock;
    }

    /**
     * Begins to make one. Where one is being made already no other begins.
     *
     * @param then what follows where this one was made; not where another was being made
     * @return what ends with the one that is being made, with its failure where it has one
     */
    synchronized CompletableFuture<?> make(BackupKind kind, Consumer<Backups.Kept> then) {
        if (last.isDone()) {
            last = CompletableFuture.runAsync(() -> makeNow(kind, then), thread);
        }
        return last;
    }

    private void makeNow(BackupKind kind, Consumer<Backups.Kept> then) {
        try {
            then.accept(backups.make(database, kind, clock.instant()));
            failure = null;
        } catch (BackupUnusableException e) {
            failed(String.valueOf(e.getMessage()), e);
            throw e;
        } catch (RuntimeException e) {
            failed("No backup could be made; the log says why", e);
            throw e;
        }
    }

    private void failed(String message, RuntimeException e) {
        failure = new BackupFailure(clock.instant(), message);
        log.error("No backup was made", e);
    }

    /** What ends with the one that is being made, or has ended with the last. */
    synchronized CompletableFuture<?> last() {
        return last;
    }

    /** Why the last try failed; null where it went well, or there was none since the start. */
    @Nullable
    BackupFailure failure() {
        return failure;
    }

    /** Gives up what is being made, and waits until nothing of it is left. */
    @Override
    public void close() {
        backups.close();
        thread.close();
    }
}
