package lectern.server.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether the storage answers, looked at anew when the last look is half a second old. {@code /health} is open to
 * everyone: asked all the time, it must not take connections from those who work.
 */
final class StorageCheck {
    static final Duration FRESH = Duration.ofMillis(500);

    private static final String STORAGE = "storage";

    private final LoadingCache<String, Boolean> seen;

    /** @param nanos a clock such as {@link System#nanoTime} */
    StorageCheck(BooleanSupplier look, LongSupplier nanos) {
        this.seen = Caffeine.newBuilder()
                .ticker(nanos::getAsLong)
                .expireAfterWrite(FRESH)
                .build(key -> look.getAsBoolean());
    }

    /** What was seen at most {@link #FRESH} ago; of those who come together, one looks. */
    boolean answers() {
        return seen.get(STORAGE);
    }
}
