package lectern.desktop.task;

import javafx.application.Platform;
import lectern.desktop.failure.Failures;

/** Runs everything where it is started, and tells the window as in life: for tests of many pages, channels included. */
public final class AtOnce {
    private AtOnce() {}

    public static TaskRunner runner(Failures failures) {
        return new TaskRunner(Runnable::run, Platform::runLater, failures);
    }
}
