package lectern.server.storage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One flush to disk for all who wait. Whoever has committed calls {@link #awaitFlush}, which returns when a flush that
 * <em>began after the call</em> is done: a flush already under way may have missed the commit. One thread flushes, over
 * and over as long as somebody waits, so while one flush runs the next group gathers by itself.
 *
 * <p>When a flush fails, all who waited for it get an error, because nobody knows what of theirs is on disk. From then
 * on {@link #requireHealthy} refuses, so that nothing is promised that cannot be kept, until a retried flush works.
 */
final class GroupCommit implements Durability {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    /** Forces everything committed so far to disk, or throws. */
    @FunctionalInterface
    interface Flush {
        void run() throws Exception;

        /** Whether the database wrote something of its own accord that nobody has forced to disk. Must not block. */
        default boolean behind() {
            return false;
        }
    }

    private final Flush flush;
    private final Runnable onRecovery;
    private final Duration unaskedAfter;
    private final Thread flusher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();

    // Guarded by the lock.
    private CompletableFuture<Void> gathering = new CompletableFuture<>();
    private boolean wanted;
    private boolean closing;

    private volatile @Nullable Throwable failure;

    /**
     * @param onRecovery runs when a flush works again after one failed, before writes are accepted again
     * @param unaskedAfter how long to wait before a failed flush is tried again unasked, and before what the database
     *     wrote of its own accord is forced to disk
     */
    GroupCommit(Flush flush, Runnable onRecovery, Duration unaskedAfter) {
        this.flush = flush;
        this.onRecovery = onRecovery;
        this.unaskedAfter = unaskedAfter;
        this.flusher = Thread.ofPlatform().name("lectern-flush").daemon().start(this::flushForever);
    }

    @Override
    public void requireHealthy() {
        Throwable cause = failure;
        if (cause != null) {
            throw unavailable("Nothing can be saved at the moment, is the disk full?", cause);
        }
    }

    @Override
    public boolean healthy() {
        return failure == null;
    }

    /**
     * Waits, uninterruptibly since the commit cannot be taken back either; an interrupt is kept for the caller.
     *
     * @throws DomainException UNAVAILABLE, if the flush failed or the database is closed
     */
    @Override
    public void awaitFlush() {
        CompletableFuture<Void> mine;
        lock.lock();
        try {
            if (closing) {
                throw unavailable("The database is closed", null);
            }
            mine = gathering;
            if (!wanted) {
                wanted = true;
                work.signal();
            }
        } finally {
            lock.unlock();
        }
        try {
            mine.join();
        } catch (CompletionException e) {
            throw unavailable("It could not be saved, is the disk full?", e.getCause());
        }
    }

    /** Flushes once more for all who still wait, then ends. Who comes later is refused. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (true) {
            try {
                flusher.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void flushForever() {
        boolean last = false;
        while (!last) {
            CompletableFuture<Void> group;
            lock.lock();
            try {
                awaitWork();
                last = closing;
                group = gathering;
                gathering = new CompletableFuture<>();
                wanted = false;
            } finally {
                lock.unlock();
            }
            flushFor(group);
        }
    }

    /** Returns when somebody waits, when it is time to close, or when something is due unasked. */
    private void awaitWork() {
        long nanos = unaskedAfter.toNanos();
        while (!wanted && !closing) {
            try {
                if (nanos <= 0) {
                    if (failure != null || flush.behind()) {
                        return;
                    }
                    nanos = unaskedAfter.toNanos();
                }
                nanos = work.awaitNanos(nanos);
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this thread; waiters depend on it, so it stays.
                log.debug("The flusher was interrupted and carries on", e);
            }
        }
    }

    private void flushFor(CompletableFuture<Void> group) {
        try {
            flush.run();
            if (failure != null) {
                onRecovery.run();
            }
        } catch (Throwable e) { // an Error too: if this thread ended, every waiter would wait for ever
            if (failure == null) {
                log.error("A flush to disk failed; writes are refused until one works again", e);
            }
            failure = e;
            group.completeExceptionally(e);
            return;
        }
        if (failure != null) {
            log.info("Flushing to disk works again; writes are accepted");
            failure = null;
        }
        group.complete(null);
    }

    private static DomainException unavailable(String message, @Nullable Throwable cause) {
        DomainException refusal = new DomainException(ErrorCode.UNAVAILABLE, message);
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
