package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.task.TaskRunner;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Fetches how a room stands while its channel goes on speaking. The answer may be older than what was heard meanwhile,
 * so both are handed over together; and asked again while one fetch is under way, it fetches once more afterwards, so
 * that a rush at the door is a few fetches. To be used on the window's thread.
 *
 * @param <T> how the room stands
 */
public final class RoomFetch<T> {
    private final TaskRunner tasks;
    private final ObservableStringValue title;
    private final Callable<T> server;
    private final BiConsumer<T, List<Payload>> taker;
    /** What the channel said since the fetch began; null while none is under way. */
    private @Nullable List<Payload> heard;

    private boolean again;

    /**
     * @param title what the fetch is called while it runs, and where it fails
     * @param server asks the server, away from the window's thread
     * @param taker takes the answer and, in their order, the messages heard since it was asked for, to be noted again
     */
    public RoomFetch(
            TaskRunner tasks, ObservableStringValue title, Callable<T> server, BiConsumer<T, List<Payload>> taker) {
        this.tasks = tasks;
        this.title = title;
        this.server = server;
        this.taker = taker;
    }

    /** Fetches now, or once more as soon as the fetch under way is over. */
    public void start() {
        if (heard != null) {
            again = true;
            return;
        }
        again = false;
        List<Payload> since = new ArrayList<>();
        heard = since;
        tasks.job(title, progress -> server.call())
                .quiet()
                .then(room -> taker.accept(room, since))
                .lastly(this::over)
                .start();
    }

    /** Keeps what the channel said, in case a fetch is under way. */
    public void heard(List<? extends Payload> messages) {
        if (heard != null) {
            heard.addAll(messages);
        }
    }

    private void over() {
        heard = null;
        if (again) {
            start();
        }
    }
}
