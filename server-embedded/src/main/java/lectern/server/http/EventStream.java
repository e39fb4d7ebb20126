package lectern.server.http;

import io.undertow.server.handlers.sse.ServerSentEventConnection;
import org.xnio.XnioIoThread;

/** Takes over an answer that goes on and on, as server-sent events. */
@FunctionalInterface
public interface EventStream {
    /** The head was sent; called on the connection's own thread and must not block. */
    void connected(ServerSentEventConnection stream, XnioIoThread thread);
}
