package lectern.server.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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
import org.jspecify.annotations.Nullable;

/**
 * Argon2id hashes, made two at a time on threads of their own: the virtual threads that answer everyone else share as
 * many carriers as there are cores, and a hash would hold one of them for all its time. With 19 MB and two passes, what
 * OWASP asks for, a hash takes about 45 ms on one core, so forty sign-ins at once are through in a second on two, and at
 * most 38 MB are in use. The parameters stand in each hash; one made with others is made anew at its next right password.
 */
public final class Passwords implements AutoCloseable {
    /** The shortest password that a new account may have. */
    public static final int SHORTEST = 8;

    /** The longest, so that hashing stays cheap to ask for. */
    public static final int LONGEST = 200;

    private static final int AT_ONCE = 2;
    private static final int LONGEST_QUEUE = 300;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int VERSION = Argon2Function.ARGON2_VERSION_13;

    private final int memoryKilobytes;
    private final int passes;
    private final String nobodysHash;
    private final AtomicLong made = new AtomicLong();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LONGEST_QUEUE),
            Thread.ofPlatform().name("password-", 0).daemon().factory());

    /** @param memoryKilobytes what a hash takes, with so many passes over it */
    public Passwords(int memoryKilobytes, int passes) {
        this.memoryKilobytes = memoryKilobytes;
        this.passes = passes;
        this.nobodysHash = nobodysHash();
        workers.allowCoreThreadTimeOut(true);
    }

    /** Made when the first password comes, as it keeps its 20 MB of memory from then on. */
    private Argon2Function function() {
        return Argon2Function.getInstance(memoryKilobytes, passes, 1, HASH_BYTES, Argon2.ID, VERSION);
    }

    /** A hash that no password has, and that takes as long to refuse as a real one. */
    private String nobodysHash() {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + VERSION + "$m=" + memoryKilobytes + ",t=" + passes + ",p=1$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /**
     * Hashes a new password.
     *
     * @throws DomainException UNAVAILABLE where too many wait already
     */
    public String hash(String password) {
        return run(() -> Password.hash(password)
                .addRandomSalt(SALT_BYTES)
                .with(function())
                .getResult());
    }

    /**
     * Whether the password is right. Takes as long where there is no hash at all.
     *
     * @throws DomainException UNAVAILABLE where too many wait already
     */
    public boolean matches(String password, @Nullable String hash) {
        String checked = hash == null ? nobodysHash : hash;
        return run(() -> Password.check(password, checked).with(Argon2Function.getInstanceFromHash(checked)));
    }

    /** Whether a hash was made with other parameters than those of today. */
    public boolean outdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(function());
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
            return result.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            if (result != null) {
                result.cancel(false);
            }
            throw new DomainException(ErrorCode.UNAVAILABLE, "Too many sign in at this moment. Try again shortly.");
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
