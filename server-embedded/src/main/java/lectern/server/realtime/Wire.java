package lectern.server.realtime;

import java.util.List;
import java.util.concurrent.TimeUnit;
import lectern.model.realtime.CloseCode;
import org.xnio.XnioIoThread;

/** What a connection writes on: a WebSocket, or a stream of server-sent events. All but {@link #cut} on its own thread. */
interface Wire {
    /** The thread that everything is written on. */
    XnioIoThread thread();

    /**
     * Writes messages in their order; {@code written} runs when all are on their way, at once or later, and not where one
     * failed. No more is written before, and the list is as it was until then.
     */
    void write(List<Outgoing> messages, Runnable written);

    /** Says why it ends, as the last thing. */
    void goodbye(CloseCode why);

    /** Ends without a word; from any thread. */
    void cut();

    /** Whether the other side is heard on it, so that its silence means something. */
    boolean hears();

    /** Runs something on its thread after some seconds. */
    default void later(Runnable step, int seconds) {
        thread().executeAfter(step, seconds, TimeUnit.SECONDS);
    }
}
