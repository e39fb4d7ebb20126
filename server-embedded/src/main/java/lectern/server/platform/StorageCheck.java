package lectern.server.platform;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the storage answers, looked at anew when the last look is half a second old. {@code /health} is open to
 * everyone: asked all the time, it must not take connections from those who work.
 */
final class StorageCheck {
    static final Duration FRESH = Duration.ofMillis(500);

    private final BooleanSupplier look;
    private final LongSupplier nanos;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen last;

    private record Seen(boolean answers, long at) {}

    /** @param nanos a clock such as {@link System#nanoTime} */
    StorageCheck(BooleanSupplier look, LongSupplier nanos) {
        this.look = look;
        this.nanos = nanos;
    }

    /** What was seen at most {@link #FRESH} ago; of those who come together, one looks. */
    boolean answers() {
        Seen seen = fresh();
        if (seen != null) {
            return seen.answers();
        }
        looking.lock();
        try {
            seen = fresh();
            if (seen == null) {
                boolean answers = look.getAsBoolean();
                seen = new Seen(answers, nanos.getAsLong());
                last = seen;
            }
            return seen.answers();
        } finally {
            looking.unlock();
        }
    }

    private @Nullable Seen fresh() {
        Seen seen = last;
        return seen != null && nanos.getAsLong() - seen.at() < FRESH.toNanos() ? seen : null;
    }
}
