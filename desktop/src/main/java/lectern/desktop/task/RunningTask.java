package lectern.desktop.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/** Work under way, as the status bar shows it. Its properties change on the window's thread only. */
public final class RunningTask implements Progress {
    /** How far the work is. A total of 0 means that nobody knows. */
    public record Done(long done, long total) {}

    private final ObservableStringValue title;
    private final Executor window;
    private final boolean inPieces;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Done> done = new ReadOnlyObjectWrapper<>(new Done(0, 0));
    private final AtomicReference<@Nullable Done> unsaid = new AtomicReference<>();

    private boolean cancelled;
    private @Nullable Thread thread;

    RunningTask(ObservableStringValue title, Executor window, boolean inPieces) {
        this.title = title;
        this.window = window;
        this.inPieces = inPieces;
    }

    public ObservableStringValue title() {
        return title;
    }

    /** 0 to 1, or -1 while nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Asks the work to stop; what it returns is dropped, unless it works in pieces. Harmless when it is over. */
    public synchronized void cancel() {
        cancelled = true;
        if (thread != null && !inPieces) {
            thread.interrupt();
        }
    }

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public void report(long doneNow, long total) {
        if (unsaid.getAndSet(new Done(doneNow, total)) == null) {
            window.execute(this::say);
        }
    }

    /** Whether a result is wanted: nobody cancelled, or it is what was done until then. */
    boolean wanted() {
        return inPieces || !cancelled();
    }

    synchronized void begin() {
        thread = Thread.currentThread();
    }

    synchronized void end() {
        thread = null;
    }

    private void say() {
        Done latest = unsaid.getAndSet(null);
        if (latest != null) {
            done.set(latest);
            fraction.set(latest.total() > 0 ? Math.min(1, (double) latest.done() / latest.total()) : -1);
        }
    }
}
