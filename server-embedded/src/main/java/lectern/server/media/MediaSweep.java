package lectern.server.media;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps unused media now and then; on several nodes each does, and the first one finds something. */
public final class MediaSweep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MediaSweep.class);
    /** Long enough for a question that is written over a weekend. */
    private static final Duration GRACE = Duration.ofDays(7);

    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofHours(6);

    private final MediaService media;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("media-sweep").daemon().factory());

    public MediaSweep(MediaService media, Clock clock) {
        this.media = media;
        this.clock = clock;
    }

    /** Begins; the first sweep is a quarter of an hour later, when a start is long over. */
    public void start() {
        var unused = timer.scheduleWithFixedDelay(this::sweep, FIRST.toMinutes(), PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    /** One that fails must not be the last. */
    private void sweep() {
        try {
            int swept = media.sweep(clock.instant().minus(GRACE));
            if (swept > 0) {
                log.info("removed {} files that nothing showed", swept);
            }
        } catch (RuntimeException e) {
            log.warn("unused files could not be swept; it is tried again later", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
