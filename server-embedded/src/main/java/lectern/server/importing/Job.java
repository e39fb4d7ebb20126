package lectern.server.importing;

import java.util.concurrent.CancellationException;
import lectern.model.importing.ImportProgress;

/** A check or an import under way: how far it is, and whether it is to stop. */
final class Job {
    private volatile ImportProgress progress = new ImportProgress(0, 0);
    private volatile boolean cancelled;

    ImportProgress progress() {
        return progress;
    }

    void cancel() {
        cancelled = true;
    }

    /** @throws CancellationException where it is to stop */
    void reach(long rows, double part) {
        progress = new ImportProgress(rows, part);
        goOn();
    }

    /** @throws CancellationException where it is to stop */
    void goOn() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
