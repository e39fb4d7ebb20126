package lectern.server.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.undertow.websockets.core.WebSocketChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.http.SocketRoute;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All live channels (003). A channel comes to life with its first connection; telling something to one that does not
 * live costs nothing and is not kept. No call here blocks, save {@link #close}.
 */
public final class Channels implements AutoCloseable {
    private static final long LONGEST_CLOSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ChannelLimits limits;
    private final Bodies bodies;
    private final Clock clock;
    private final Heard heard = new Heard();
    private final ChannelMemory memory = new LocalMemory();
    private final JsonMapper json = Json.strict();
    private final Encoder encoder;
    private final SightingLog sightings;
    private final Counter sent;
    private final Counter dropped;
    private final ConcurrentHashMap<UUID, Channel> living = new ConcurrentHashMap<>();
    /** How often someone was sent away, from wherever: who was let in before is looked at again. */
    private final AtomicLong departures = new AtomicLong();

    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("channel-", 0).factory());
    private volatile boolean closed;

    /**
     * @param bodies reads what members say, strictly
     * @param listener is told who was connected when
     */
    public Channels(ChannelLimits limits, Bodies bodies, MeterRegistry meters, Clock clock, SightingListener listener) {
        this.limits = limits;
        this.bodies = bodies;
        this.clock = clock;
        this.encoder = new Encoder(json, clock);
        this.sightings = new SightingLog(listener);
        this.sent = Counter.builder("lectern.realtime.messages.sent")
                .description("WebSocket messages written")
                .register(meters);
        this.dropped = Counter.builder("lectern.realtime.messages.dropped")
                .description("WebSocket messages given up for slow readers")
                .register(meters);
        Gauge.builder("lectern.realtime.connections", this, Channels::connectionCount)
                .description("Open WebSocket connections")
                .strongReference(true)
                .register(meters);
        // A connection may still end after the close; then there is nobody left to tell.
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("channels").factory(), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Lets someone in.
     *
     * @param messages what may be said there
     * @param lastSeq the last number that the client saw, null for a new one
     * @param admission says who it is, or throws; may block
     */
    public SocketRoute.Connected admit(
            UUID channelId, ChannelMessages messages, @Nullable Long lastSeq, Supplier<Attendee> admission) {
        long admittedAt = departures.get();
        Attendee attendee = admission.get();
        return socket -> connected(channelId, messages, socket, attendee, lastSeq, admittedAt);
    }

    private Channel newChannel(UUID id) {
        return new Channel(id, limits, encoder, clock, timer, sightings::note);
    }

    private void connected(
            UUID channelId,
            ChannelMessages messages,
            WebSocketChannel socket,
            Attendee attendee,
            @Nullable Long lastSeq,
            long admittedAt) {
        Connection connection = new Connection(socket, attendee, new Outbox(limits.queue(), dropped), sent);
        Speech speech = new Speech(channelId, connection, messages, bodies, json, encoder, heard, workers);
        Channel channel = living.compute(channelId, (id, known) -> {
            Channel alive = known == null ? newChannel(id) : known;
            if (departures.get() == admittedAt) {
                alive.join(connection, lastSeq);
            } else {
                connection.close(CloseCode.GOING_AWAY); // it comes back, and is judged by what holds now
            }
            return alive;
        });
        socket.addCloseTask(closedSocket -> channel.leave(connection));
        socket.getReceiveSetter()
                .set(new Inbox(
                        limits.largestMessage(),
                        connection,
                        new Incoming(limits, json, encoder, speech, count -> channel.waiting(connection, count))));
        socket.resumeReceives();
        speech.greet();
        // Who was sent away or signed out while this went on was not yet seen among the connections.
        if (closed || departures.get() != admittedAt) {
            connection.close(CloseCode.GOING_AWAY);
        }
        if (!socket.isOpen()) {
            channel.leave(connection);
        }
    }

    /** Tells every connection of a channel. */
    public void publish(UUID channelId, Payload payload) {
        publish(channelId, Audience.ALL, payload, null);
    }

    /** Tells some of a channel. */
    public void publish(UUID channelId, Audience audience, Payload payload) {
        publish(channelId, audience, payload, null);
    }

    /**
     * Passes on what a member sent.
     *
     * @param id the sender's own id of it, by which they know that it has come through
     */
    public void publish(UUID channelId, Audience audience, Payload payload, @Nullable String id) {
        Channel channel = living.get(channelId);
        if (channel != null) {
            channel.publish(payload, audience, id);
        }
    }

    /** Tells what is soon superseded: the latest of its topic only, within a moment. */
    public void gather(UUID channelId, Audience audience, Payload payload) {
        Channel channel = living.get(channelId);
        if (channel != null) {
            channel.gather(payload, audience);
        }
    }

    /** Someone is no member any more: tells all, themselves included, and ends their connections. */
    public void depart(UUID channelId, UUID userId, String nickname, RoomEvent.Kind how) {
        departures.incrementAndGet();
        living.computeIfPresent(channelId, (id, channel) -> {
            channel.depart(userId, nickname, how);
            return channel;
        });
    }

    /** The channel is no more: tells all the last word and ends their connections. */
    public void dissolve(UUID channelId, Payload lastWord) {
        departures.incrementAndGet();
        living.computeIfPresent(channelId, (id, channel) -> {
            channel.dissolve(lastWord);
            return channel;
        });
    }

    /** Who is connected, or was a moment ago. */
    public Set<UUID> present(UUID channelId) {
        Channel channel = living.get(channelId);
        return channel == null ? Set.of() : channel.present();
    }

    /** How many people are connected, however many pages each has open. */
    public int presentCount(UUID channelId) {
        Channel channel = living.get(channelId);
        return channel == null ? 0 : channel.presentCount();
    }

    /** What channels remember while their class goes on. */
    public ChannelMemory memory() {
        return memory;
    }

    /** Whether any channel lives, so that there may be someone to tell. */
    public boolean anyLiving() {
        return !living.isEmpty();
    }

    /** The sign-ins that have a connection. */
    public Set<UUID> sessions() {
        return connections().stream()
                .map(connection -> connection.attendee().sessionId())
                .collect(Collectors.toSet());
    }

    /** Ends all connections of a user, for example when the account is suspended. */
    public void disconnectUser(UUID userId) {
        disconnect(attendee -> attendee.userId().equals(userId));
    }

    /** Ends all connections of a sign-in that ended. */
    public void disconnectSession(UUID sessionId) {
        disconnect(attendee -> attendee.sessionId().equals(sessionId));
    }

    private void disconnect(Predicate<Attendee> whom) {
        departures.incrementAndGet();
        connections().stream()
                .filter(connection -> whom.test(connection.attendee()))
                .forEach(connection -> connection.close(CloseCode.SIGNED_OUT));
    }

    private List<Connection> connections() {
        List<Connection> all = new ArrayList<>();
        living.values().forEach(channel -> all.addAll(channel.connections()));
        return all;
    }

    private int connectionCount() {
        return living.values().stream()
                .mapToInt(channel -> channel.connections().size())
                .sum();
    }

    private void sweep() {
        long now = System.nanoTime();
        for (Connection connection : connections()) {
            if (connection.silentNanos(now) > limits.silence().toNanos()) {
                connection.close(CloseCode.SILENT);
            }
        }
        living.keySet()
                .forEach(id -> living.computeIfPresent(id, (key, channel) -> channel.deserted(now) ? null : channel));
        sightings.handOver();
    }

    /** Ends every connection with "going away" and waits up to a second for the goodbyes to leave. */
    @Override
    public void close() {
        closed = true;
        List<Connection> all = connections();
        all.forEach(connection -> connection.close(CloseCode.GOING_AWAY));
        long began = System.nanoTime();
        while (connectionCount() > 0 && System.nanoTime() - began < LONGEST_CLOSE_NANOS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        connections().forEach(Connection::cut);
        timer.shutdownNow();
        workers.shutdown();
        sightings.close();
    }
}
