package lectern.server.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import lectern.model.identity.Permission;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;

/**
 * How often someone may call. Signed-in callers are counted one by one, so a class behind one address is not punished;
 * routes before sign-in are counted by address.
 */
public final class Limits {
    private static final int STAFF_FACTOR = 10;

    private final int perUserAndMinute;
    private final LoadingCache<UUID, Bucket> users;
    private final LoadingCache<UUID, Bucket> staff;
    private final LoadingCache<Key, Bucket> others;

    private record Key(String what, String who, int perMinute) {}

    /**
     * @param perUserAndMinute requests a student may make in a minute, staff ten times as many; 0 for no limits at all
     */
    public Limits(int perUserAndMinute) {
        this.perUserAndMinute = perUserAndMinute;
        this.users = cache(id -> bucket(Math.max(1, perUserAndMinute)));
        this.staff = cache(id -> bucket(Math.max(1, perUserAndMinute) * STAFF_FACTOR));
        this.others = cache(key -> bucket(key.perMinute()));
    }

    private static <K> LoadingCache<K, Bucket> cache(com.github.benmanes.caffeine.cache.CacheLoader<K, Bucket> make) {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(make);
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** Whether there are limits at all. */
    public boolean enforced() {
        return perUserAndMinute > 0;
    }

    /** Counts a signed-in call. */
    void count(Caller caller) {
        if (perUserAndMinute > 0) {
            take((caller.may(Permission.STAFF) ? staff : users).get(caller.userId()));
        }
    }

    /** Counts a call of a route that limits addresses. */
    void count(Route route, String address) {
        RateLimit limit = route.rateLimit();
        if (limit != null) {
            count(route.fullPath(), address, limit.perMinute());
        }
    }

    /** Counts something else that is rare in honest use, for example the sign-ins of one device. */
    public void count(String what, String who, int perMinute) {
        if (perUserAndMinute > 0) {
            take(others.get(new Key(what, who, perMinute)));
        }
    }

    /** Refuses where {@link #count} would, without counting: for what is counted only when it fails. */
    public void check(String what, String who, int perMinute) {
        if (perUserAndMinute > 0) {
            Bucket bucket = others.get(new Key(what, who, perMinute));
            if (bucket.getAvailableTokens() < 1) {
                throw tooMany(bucket);
            }
        }
    }

    /**
     * Attempts something, and counts only what fails with the code; after too many in a minute nothing is looked at,
     * right or wrong.
     *
     * @throws DomainException RATE_LIMITED without a look after too many failures
     */
    public <T> T guarded(String what, String who, int perMinute, ErrorCode failure, Supplier<T> attempt) {
        check(what, who, perMinute);
        try {
            return attempt.get();
        } catch (DomainException e) {
            if (e.code() == failure) {
                count(what, who, perMinute);
            }
            throw e;
        }
    }

    private static void take(Bucket bucket) {
        if (!bucket.tryConsume(1)) {
            throw tooMany(bucket);
        }
    }

    /** The refusal of something that may be tried again after some seconds, which the answer names. */
    public static DomainException tooMany(Duration wait) {
        return tooMany(Math.max(1, wait.toSeconds() + 1));
    }

    /** The refusal of what the server can't take on at this moment, with when to try again. */
    public static DomainException busy(String message, Duration wait) {
        return new LaterException(ErrorCode.UNAVAILABLE, message, wait.toSeconds());
    }

    /** Rounded up: who waits as long as told must not be refused again. */
    private static LaterException tooMany(Bucket bucket) {
        Duration wait = Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        return tooMany(wait.toSeconds() + 1);
    }

    private static LaterException tooMany(long seconds) {
        return new LaterException(
                ErrorCode.RATE_LIMITED, "Too many requests. Wait " + seconds + " s and go on.", seconds);
    }

    /** Not now; carries the seconds after which it goes on. */
    static final class LaterException extends DomainException {
        private static final long serialVersionUID = 1L;

        private final long retryAfterSeconds;

        LaterException(ErrorCode code, String message, long retryAfterSeconds) {
            super(code, message);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
