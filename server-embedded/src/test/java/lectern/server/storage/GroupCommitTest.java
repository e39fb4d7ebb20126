package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Executor VIRTUAL = Thread::startVirtualThread;

    /** A disk whose every flush waits to be let through and may be told to fail. */
    private static final class Disk implements GroupCommit.Flush {
        final AtomicInteger begun = new AtomicInteger();
        final AtomicInteger written = new AtomicInteger();
        final AtomicInteger safe = new AtomicInteger();
        final Semaphore mayEnd = new Semaphore(0);
        volatile boolean full;
        volatile boolean behind;

        @Override
        public boolean behind() {
            return behind;
        }

        @Override
        public void run() throws Exception {
            int covered = written.get();
            begun.incrementAndGet();
            mayEnd.acquire();
            if (full) {
                throw new IOException("no space left");
            }
            safe.set(covered);
        }
    }

    private final Disk disk = new Disk();
    private GroupCommit commits = new GroupCommit(disk, () -> {}, NEVER);

    @AfterEach
    void close() {
        disk.mayEnd.release(1_000_000);
        commits.close();
    }

    /** Writes, waits for the flush, and tells what was safe at that moment. */
    private CompletableFuture<Integer> writeOne() {
        return CompletableFuture.supplyAsync(
                () -> {
                    int mine = disk.written.incrementAndGet();
                    commits.awaitFlush();
                    assertThat(disk.safe.get()).isGreaterThanOrEqualTo(mine);
                    return mine;
                },
                VIRTUAL);
    }

    private void awaitFlushesBegun(int count) {
        await().until(() -> disk.begun.get() == count);
    }

    @Test
    void whatTheDatabaseWroteByItselfIsForcedUnasked() {
        disk.mayEnd.release();
        commits.close(); // with a last flush
        commits = new GroupCommit(disk, () -> {}, SOON);
        disk.behind = true;
        awaitFlushesBegun(2);
        disk.behind = false;
        disk.mayEnd.release();
        CompletableFuture<Integer> waiter = writeOne();
        awaitFlushesBegun(3);
        disk.mayEnd.release();
        assertThat(waiter).succeedsWithin(Duration.ofSeconds(5));
        assertThat(disk.begun).hasValue(3);
    }

    @Test
    void nobodyReturnsBeforeTheFlush() {
        CompletableFuture<Integer> waiter = writeOne();
        awaitFlushesBegun(1);
        assertThat(waiter).isNotDone();
        disk.mayEnd.release();
        assertThat(waiter).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void whoComesDuringAFlushWaitsForTheNextWhichAllShare() {
        CompletableFuture<Integer> first = writeOne();
        awaitFlushesBegun(1);
        List<CompletableFuture<Integer>> later = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            later.add(writeOne());
        }
        await().until(() -> disk.written.get() == 101);

        disk.mayEnd.release();
        assertThat(first).succeedsWithin(Duration.ofSeconds(5));
        awaitFlushesBegun(2);
        assertThat(later).noneMatch(CompletableFuture::isDone);

        disk.mayEnd.release(2);
        assertThat(later).allSatisfy(waiter -> assertThat(waiter).succeedsWithin(Duration.ofSeconds(5)));
        assertThat(disk.begun.get()).as("flushes for 101 writers").isBetween(2, 3);
    }

    @Test
    void manyWritersAreSafeWhenTheyReturn() {
        disk.mayEnd.release(1_000_000);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int n = 0; n < 200; n++) {
                            int mine = disk.written.incrementAndGet();
                            commits.awaitFlush();
                            assertThat(disk.safe.get()).isGreaterThanOrEqualTo(mine);
                        }
                    },
                    VIRTUAL));
        }
        assertThat(CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void nothingIsFlushedWhileNobodyWaits() {
        disk.mayEnd.release();
        assertThat(writeOne()).succeedsWithin(Duration.ofSeconds(5));
        await().during(Duration.ofMillis(100)).until(() -> disk.begun.get() == 1);
    }

    @Test
    void aFailedFlushReachesAllItsWaitersAndRefusesWhatFollows() {
        CompletableFuture<Integer> first = writeOne();
        awaitFlushesBegun(1);
        CompletableFuture<Integer> second = writeOne();
        CompletableFuture<Integer> third = writeOne();
        await().until(() -> disk.written.get() == 3);
        commits.requireHealthy();

        disk.full = true;
        disk.mayEnd.release(3);
        for (CompletableFuture<Integer> waiter : List.of(first, second, third)) {
            assertUnavailable(waiter);
        }
        assertThat(commits.healthy()).isFalse();
        assertThatThrownBy(commits::requireHealthy)
                .isInstanceOf(DomainException.class)
                .hasRootCauseMessage("no space left")
                .extracting(refusal -> ((DomainException) refusal).code())
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void itRecoversByItselfWhenTheDiskDoes() {
        disk.mayEnd.release();
        commits.close();
        List<Boolean> healthyAtRecovery = new ArrayList<>();
        commits = new GroupCommit(disk, () -> healthyAtRecovery.add(commits.healthy()), SOON);
        disk.full = true;
        disk.mayEnd.release(1_000);
        assertUnavailable(writeOne());

        disk.full = false;
        await().until(commits::healthy);
        commits.requireHealthy();
        assertThat(healthyAtRecovery).containsExactly(false);
        disk.mayEnd.release(1_000);
        assertThat(writeOne()).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void anErrorOfTheFlushDoesNotLeaveWaitersBehind() {
        try (GroupCommit broken = new GroupCommit(
                () -> {
                    throw new OutOfMemoryError("as if");
                },
                () -> {},
                NEVER)) {
            assertThatThrownBy(broken::awaitFlush).isInstanceOf(DomainException.class);
            assertThatThrownBy(broken::awaitFlush).isInstanceOf(DomainException.class);
        }
    }

    @Test
    void closingFlushesForWhoStillWaitsAndRefusesWhoComesAfter() {
        CompletableFuture<Integer> first = writeOne();
        awaitFlushesBegun(1);
        CompletableFuture<Integer> second = writeOne();
        await().until(() -> disk.written.get() == 2);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(commits::close, VIRTUAL);
        await().during(Duration.ofMillis(50)).until(() -> !closed.isDone());

        disk.mayEnd.release(3);
        assertThat(closed).succeedsWithin(Duration.ofSeconds(5));
        assertThat(first).succeedsWithin(Duration.ofSeconds(5));
        assertThat(second).succeedsWithin(Duration.ofSeconds(5));
        assertThatThrownBy(commits::awaitFlush)
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void anInterruptedWaiterStillLearnsTheTruthAndStaysInterrupted() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        Thread waiter = Thread.startVirtualThread(() -> {
            commits.awaitFlush();
            seen.add("safe, interrupted: " + Thread.currentThread().isInterrupted());
        });
        awaitFlushesBegun(1);
        waiter.interrupt();
        await().during(Duration.ofMillis(50)).until(waiter::isAlive);
        disk.mayEnd.release();
        waiter.join();
        assertThat(seen).containsExactly("safe, interrupted: true");
    }

    private static void assertUnavailable(CompletableFuture<Integer> waiter) {
        assertThatThrownBy(waiter::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(DomainException.class)
                .extracting(refusal -> ((DomainException) refusal).code())
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }
}
