package lectern.server.identity;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id hashes, made two at a time on threads of their own: the virtual threads that answer everyone else share as
 * many carriers as there are cores, and a hash would hold one of them for all its time. With 19 MB and two passes, what
 * OWASP asks for, a hash takes about 45 ms on one core, so forty sign-ins at once are through in a second on two, and at
 * most 38 MB are in use, none of it afterwards. The parameters stand in each hash; one made with others is made anew at its next right password.
 */
public final class Passwords implements AutoCloseable {
    /** The shortest password that a new account may have. */
    public static final int SHORTEST = 8;

    /** The longest, so that hashing stays cheap to ask for. */
    public static final int LONGEST = 200;

    /** When to come again who found the queue full: by then a dozen more are through. */
    private static final Duration AGAIN = Duration.ofSeconds(3);

    /**
     * How much is taken on.
     *
     * @param atOnce hashes that are made at a time
     * @param queue how many may wait for that
     * @param patience how long one waits before it is refused
     */
    record Bounds(int atOnce, int queue, Duration patience) {
        /** A school that comes in at once: the last of 300 is through within it. */
        static final Bounds USUAL = new Bounds(2, 300, Duration.ofSeconds(15));
    }

    private final int memoryKilobytes;
    private final int passes;
    private final Duration longestWait;
    private final String nobodysHash;
    private final AtomicLong made = new AtomicLong();
    private final ThreadPoolExecutor workers;

    /** @param memoryKilobytes what a hash takes, with so many passes over it */
    public Passwords(int memoryKilobytes, int passes) {
        this(memoryKilobytes, passes, Bounds.USUAL);
    }

    Passwords(int memoryKilobytes, int passes, Bounds bounds) {
        this.memoryKilobytes = memoryKilobytes;
        this.passes = passes;
        this.longestWait = bounds.patience();
        this.workers = new ThreadPoolExecutor(
                bounds.atOnce(),
                bounds.atOnce(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(bounds.queue()),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        this.nobodysHash = PasswordHash.ofNobody(memoryKilobytes, passes).toString();
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Hashes a new password.
     *
     * @throws DomainException UNAVAILABLE where too many wait already
     */
    public String hash(String password) {
        return run(() -> PasswordHash.of(password, memoryKilobytes, passes).toString());
    }

    /**
     * Whether the password is right. Takes as long where there is no hash at all.
     *
     * @throws DomainException UNAVAILABLE where too many wait already
     */
    public boolean matches(String password, @Nullable String hash) {
        String checked = hash == null ? nobodysHash : hash;
        return run(() -> PasswordHash.parse(checked).isOf(password));
    }

    /** Whether a hash was made with other parameters than those of today. */
    public boolean outdated(String hash) {
        PasswordHash parsed = PasswordHash.parse(hash);
        return parsed.memoryKilobytes() != memoryKilobytes || parsed.passes() != passes;
    }

    /** How many were made or checked since the start: all that a sign-in costs, whatever it is refused for. */
    public long made() {
        return made.get();
    }

    private <T> T run(Callable<T> work) {
        Future<T> result = null;
        try {
            result = workers.submit(work);
            made.incrementAndGet();
            return result.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            if (result != null) {
                result.cancel(false);
            }
            throw Limits.busy("Too many sign in at this moment. Try again shortly.", AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException(ErrorCode.UNAVAILABLE, "The server is stopping");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
