package lectern.server.realtime;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.undertow.websockets.core.WebSocketChannel;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.http.EventStream;
import lectern.server.http.Socket;
import lectern.server.http.SocketRoute;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;
import tools.jackson.databind.json.JsonMapper;

/** Lets people in: makes their connection, brings it into its channel and listens to what they say. */
final class Door {
    private final Rooms rooms;
    private final Bus bus;
    private final ChannelLimits limits;
    private final Bodies bodies;
    private final JsonMapper json = Json.strict();
    private final Encoder encoder;
    private final Counter sent;
    private final Counter dropped;
    private final Executor workers;
    private final AtomicLong departures;
    /** Shared by the connections of a person, and gone with the last of them. */
    private final LoadingCache<UUID, Allowance> allowances;

    private final ConcurrentHashMap<XnioIoThread, Turn> turns = new ConcurrentHashMap<>();

    private volatile boolean closed;

    /** @param departures how often someone was sent away: who was let in before is looked at again */
    Door(
            Rooms rooms,
            Bus bus,
            ChannelLimits limits,
            Bodies bodies,
            Encoder encoder,
            MeterRegistry meters,
            Executor workers,
            AtomicLong departures) {
        this.rooms = rooms;
        this.bus = bus;
        this.limits = limits;
        this.bodies = bodies;
        this.encoder = encoder;
        this.workers = workers;
        this.departures = departures;
        this.allowances = Caffeine.newBuilder().weakValues().build(userId -> new Allowance(limits));
        this.sent = Counter.builder("lectern.realtime.messages.sent")
                .description("WebSocket messages written")
                .register(meters);
        this.dropped = Counter.builder("lectern.realtime.messages.dropped")
                .description("WebSocket messages given up for slow readers")
                .register(meters);
    }

    /** See {@link Channels#admit}. */
    SocketRoute.Connected admit(
            UUID channelId, ChannelMessages messages, @Nullable Long lastSeq, Supplier<Attendee> admission) {
        long admittedAt = departures.get();
        Attendee attendee = admission.get();
        rooms.open(channelId, lastSeq);
        return socket -> connected(channelId, messages, socket, attendee, lastSeq, admittedAt);
    }

    private void connected(
            UUID channelId,
            ChannelMessages messages,
            Socket socket,
            Attendee attendee,
            @Nullable Long lastSeq,
            long admittedAt) {
        SocketWire wire = new SocketWire(socket);
        Connection connection = connection(wire, attendee);
        Channel channel = joined(channelId, connection, lastSeq, admittedAt);
        if (channel != null) {
            Speech speech = new Speech(channelId, connection, messages, bodies, json, encoder, bus.heard(), workers);
            listen(socket.frames(), wire, connection, speech, channel);
        }
        lookAgain(connection, channel, admittedAt);
    }

    /** See {@link Channels#listen}. */
    EventStream listen(UUID channelId, Set<MessageType> types, @Nullable Long lastSeq, Supplier<Attendee> admission) {
        long admittedAt = departures.get();
        Attendee attendee = admission.get();
        rooms.open(channelId, lastSeq);
        return (stream, thread) -> {
            stream.setKeepAliveTime(limits.beat().toMillis());
            Connection connection = connection(new EventWire(stream, thread, types, lastSeq == null, json), attendee);
            Channel channel = joined(channelId, connection, lastSeq, admittedAt);
            if (channel != null) {
                stream.addCloseTask(ended -> channel.leave(connection));
            }
            lookAgain(connection, channel, admittedAt);
        };
    }

    private Connection connection(Wire wire, Attendee attendee) {
        Turn turn = turns.computeIfAbsent(wire.thread(), Turn::new);
        return new Connection(wire, turn, attendee, new Outbox(limits.queue(), dropped), sent, () -> skipped(attendee));
    }

    private @Nullable Channel joined(UUID channelId, Connection connection, @Nullable Long lastSeq, long admittedAt) {
        return rooms.with(channelId, alive -> {
            if (departures.get() == admittedAt) {
                alive.join(connection, lastSeq);
            }
        });
    }

    private void lookAgain(Connection connection, @Nullable Channel channel, long admittedAt) {
        if (closed || channel == null || departures.get() != admittedAt) {
            // It comes back, and is judged by what holds then: who was sent away or signed out while this went on was
            // perhaps not yet seen among the connections.
            connection.close(CloseCode.GOING_AWAY);
        }
    }

    private void listen(
            WebSocketChannel socket, SocketWire wire, Connection connection, Speech speech, Channel channel) {
        socket.addCloseTask(closedSocket -> channel.leave(connection));
        Allowance allowance = allowances.get(connection.attendee().userId());
        Incoming incoming =
                new Incoming(limits, allowance, json, encoder, speech, count -> channel.waiting(connection, count));
        socket.getReceiveSetter().set(new Inbox(limits.largestMessage(), wire, connection, incoming));
        socket.resumeReceives();
        connection.greetBy(speech::greet);
        if (!socket.isOpen()) {
            channel.leave(connection);
        }
    }

    private Outgoing skipped(Attendee who) {
        return encoder.direct(new RoomEvent(RoomEvent.Kind.SKIPPED, who.userId().toString(), who.nickname()));
    }

    /** Who comes from now on is asked to come back. */
    void close() {
        closed = true;
    }
}
