package lectern.desktop.task;

import java.time.Duration;

/** Does something again and again. */
@FunctionalInterface
public interface Ticker {

    /**
     * Runs the action on the window's thread every so often, first after one period.
     *
     * @return stops it
     */
    Runnable every(Duration period, Runnable action);
}
