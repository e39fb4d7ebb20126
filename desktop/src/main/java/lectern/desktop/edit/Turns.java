package lectern.desktop.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ObservableBooleanValue;

/** Lets changes wait for each other where each takes a moment, so that a quick second click is not lost. */
public final class Turns {
    private final ObservableBooleanValue busy;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** @param busy whether a change is on its way */
    public Turns(ObservableBooleanValue busy) {
        this.busy = busy;
        busy.subscribe((before, now) -> next());
    }

    /** Does it now, or as soon as all that was asked for before is done. */
    public void take(Runnable deed) {
        waiting.add(deed);
        next();
    }

    private void next() {
        while (!busy.get() && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
