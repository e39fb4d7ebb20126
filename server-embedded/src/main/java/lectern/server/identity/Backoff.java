package lectern.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import lectern.model.wire.DomainException;
import lectern.server.http.Limits;

/**
 * Makes whoever fails again and again wait longer each time. Some failures are free, as people mistype; from then on the
 * wait doubles from 15 seconds up to a quarter of an hour. A success, or an hour without a failure, begins anew.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_KEPT = 20_000;

    private final int free;
    private final LongSupplier nanos;
    private final Cache<String, Streak> streaks;

    private record Streak(int failures, long lastNanos) {}

    /**
     * @param free how many failures in a row cost nothing
     * @param nanos the time, as {@link System#nanoTime} tells it
     */
    Backoff(int free, LongSupplier nanos) {
        this.free = free;
        this.nanos = nanos;
        this.streaks = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .ticker(nanos::getAsLong)
                .expireAfterWrite(FORGOTTEN_AFTER)
                .build();
    }

    /**
     * Refuses while one has to wait.
     *
     * @throws DomainException RATE_LIMITED
     */
    void check(String who) {
        Streak streak = streaks.getIfPresent(who);
        if (streak == null || streak.failures() < free) {
            return;
        }
        Duration left = wait(streak.failures()).minusNanos(nanos.getAsLong() - streak.lastNanos());
        if (left.isPositive()) {
            throw Limits.tooMany(left);
        }
    }

    private Duration wait(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - free));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    void failed(String who) {
        streaks.asMap()
                .merge(
                        who,
                        new Streak(1, nanos.getAsLong()),
                        (streak, now) -> new Streak(streak.failures() + 1, now.lastNanos()));
    }

    void succeeded(String who) {
        streaks.invalidate(who);
    }
}
