package lectern.server.realtime;

import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventConnection.EventCallback;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.RoomEvent;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the messages of some types as server-sent events (001). Each carries the same JSON as on a WebSocket, its type
 * as the event's name, and the channel's number as its id.
 */
final class EventWire implements Wire {
    private final ServerSentEventConnection stream;
    private final XnioIoThread thread;
    private final Set<MessageType> types;
    private final boolean fresh;
    private final JsonMapper json;

    /** @param fresh whether the client saw nothing before, so that the welcome tells it where it starts */
    EventWire(
            ServerSentEventConnection stream,
            XnioIoThread thread,
            Set<MessageType> types,
            boolean fresh,
            JsonMapper json) {
        this.stream = stream;
        this.thread = thread;
        this.types = types;
        this.fresh = fresh;
        this.json = json;
    }

    @Override
    public XnioIoThread thread() {
        return thread;
    }

    @Override
    public void write(List<Outgoing> messages, Runnable written) {
        writeOn(messages.iterator(), written);
    }

    private void writeOn(Iterator<Outgoing> rest, Runnable written) {
        while (rest.hasNext()) {
            Outgoing message = rest.next();
            String text = message.frame().text();
            JsonNode node = json.readTree(text);
            String type = node.path("type").asString("");
            if (wanted(type, node.path("payload"))) {
                String id = message.seq() == 0 ? null : String.valueOf(message.seq());
                stream.send(text, type, id, new Sent(() -> writeOn(rest, written)));
                return;
            }
        }
        written.run();
    }

    private boolean wanted(String wireName, JsonNode payload) {
        MessageType type = MessageType.ofWireName(wireName).orElse(null);
        if (type == MessageType.ROOM_EVENT) {
            RoomEvent.Kind kind = json.treeToValue(payload, RoomEvent.class).event();
            // An id that comes before what was missed would make a client forget it.
            return kind != RoomEvent.Kind.WELCOME || fresh;
        }
        return type != null && types.contains(type);
    }

    @Override
    public void goodbye(CloseCode why) {
        stream.shutdown();
    }

    @Override
    public void cut() {
        IoUtils.safeClose(stream);
    }

    @Override
    public boolean hears() {
        return false;
    }

    private final class Sent implements EventCallback {
        private final Runnable written;

        Sent(Runnable written) {
            this.written = written;
        }

        @Override
        public void done(
                ServerSentEventConnection connection,
                @Nullable String data,
                @Nullable String event,
                @Nullable String id) {
            written.run();
        }

        @Override
        public void failed(
                ServerSentEventConnection connection,
                @Nullable String data,
                @Nullable String event,
                @Nullable String id,
                IOException e) {
            cut();
        }
    }
}
