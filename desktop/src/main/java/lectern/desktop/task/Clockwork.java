package lectern.desktop.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The console's ticker. */
public final class Clockwork implements Ticker, AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("clockwork").factory());

    @Override
    public Runnable every(Duration period, Runnable action) {
        Future<?> ticking = timer.scheduleAtFixedRate(
                () -> Platform.runLater(action), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> ticking.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
