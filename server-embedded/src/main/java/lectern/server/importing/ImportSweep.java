package lectern.server.importing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes staged files that nobody imported, now and then; on several nodes each removes its own. */
public final class ImportSweep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportSweep.class);
    /** Not while a console starts and everyone is in a hurry. */
    private static final Duration FIRST = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final ImportService imports;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-sweep").daemon().factory());

    public ImportSweep(ImportService imports) {
        this.imports = imports;
    }

    /** Begins; the first sweep comes when a start is long over. */
    public void start() {
        var unused = timer.scheduleWithFixedDelay(this::sweep, FIRST.toMinutes(), PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    /** One that fails must not be the last. */
    private void sweep() {
        try {
            int gone = imports.sweep();
            if (gone > 0) {
                log.info("removed {} uploaded files that nobody imported", gone);
            }
        } catch (RuntimeException e) {
            log.warn("uploaded files could not be swept; it is tried again later", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
