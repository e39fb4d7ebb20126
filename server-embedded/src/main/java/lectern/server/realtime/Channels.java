package lectern.server.realtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.http.Caller;
import lectern.server.http.EventStream;
import lectern.server.http.SocketRoute;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;

/**
 * All live channels (003). A channel comes to life with its first connection; telling something to one that does not
 * live costs nothing and is not kept. Servers that share a PostgreSQL are one classroom: what is told on one is heard on
 * all. No call here blocks, save those that say so.
 */
public final class Channels implements AutoCloseable {
    private static final long BEATS_MILLIS = 250;

    private final SightingLog sightings;
    private final Bus bus;
    private final Rooms rooms;
    private final Door door;
    /** How often someone was sent away, from wherever: who was let in before is looked at again. */
    private final AtomicLong departures = new AtomicLong();

    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("channel-", 0).factory());

    /** @param shared what other servers may be on as well, null where this one is alone */
    Channels(
            ChannelLimits limits,
            Bodies bodies,
            MeterRegistry meters,
            Clock clock,
            SightingListener listener,
            @Nullable Database shared) {
        Encoder encoder = new Encoder(Json.strict(), clock);
        this.sightings = new SightingLog(listener);
        // A connection may still end after the close; then there is nobody left to tell.
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("channels").factory(), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        this.bus = shared == null
                ? new LocalBus(encoder, clock, limits.recent())
                : new SharedBus(shared, encoder, limits, departures::incrementAndGet);
        this.rooms = new Rooms(new Channel.Setting(limits, encoder, clock, timer, sightings::note, bus));
        this.door = new Door(rooms, bus, limits, bodies, encoder, meters, workers, departures);
        Gauge.builder("lectern.realtime.connections", rooms, Rooms::connectionCount)
                .description("Open WebSocket connections")
                .strongReference(true)
                .register(meters);
        timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(rooms::beat, 1_000, BEATS_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * The channels of a server.
     *
     * @param database says whether others may share it; on PostgreSQL they do
     * @param bodies reads what members say, strictly
     * @param listener is told who was connected when
     */
    public static Channels on(
            Database database,
            ChannelLimits limits,
            Bodies bodies,
            MeterRegistry meters,
            Clock clock,
            SightingListener listener) {
        return new Channels(limits, bodies, meters, clock, listener, database.engine() == Engine.H2 ? null : database);
    }

    /**
     * Lets someone in; may block.
     *
     * @param messages what may be said there
     * @param lastSeq the last number that the client saw, null for a new one
     * @param admission says who it is, or throws; may block
     */
    public SocketRoute.Connected admit(
            UUID channelId, ChannelMessages messages, @Nullable Long lastSeq, Supplier<Attendee> admission) {
        return door.admit(channelId, messages, lastSeq, admission);
    }

    /**
     * Lets someone listen to some types of messages, as server-sent events; may block.
     *
     * @param lastSeq the last number that the client saw, null for a new one
     * @param admission says who it is, or throws; may block
     */
    public EventStream listen(
            UUID channelId, Set<MessageType> types, @Nullable Long lastSeq, Supplier<Attendee> admission) {
        return door.listen(channelId, types, lastSeq, admission);
    }

    /** How many pages are connected to a channel on this server. */
    public int pages(UUID channelId) {
        Channel channel = rooms.living(channelId);
        return channel == null ? 0 : channel.connectionCount();
    }

    /** Whether somebody may hear what is told on a channel, on whichever server. */
    public boolean mayBeHeard(UUID channelId) {
        return rooms.living(channelId) != null || bus.reachesFurther();
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
        publish(channelId, new Bus.Draft(payload, audience, id, null));
    }

    private void publish(UUID channelId, Bus.Draft draft) {
        Channel channel = rooms.living(channelId);
        if (channel == null) {
            bus.publishElsewhere(channelId, draft);
        } else {
            channel.publish(draft);
        }
    }

    /** Tells what is soon superseded: the latest of its topic only, within a moment. */
    public void gather(UUID channelId, Audience audience, Payload payload) {
        Channel channel = rooms.living(channelId);
        if (channel == null) {
            publish(channelId, audience, payload);
        } else {
            channel.gather(payload, audience);
        }
    }

    /** Someone is no member any more: tells all, themselves included, and ends their connections. */
    public void depart(UUID channelId, UUID userId, String nickname, RoomEvent.Kind how) {
        departures.incrementAndGet();
        RoomEvent event = new RoomEvent(how, userId.toString(), nickname);
        publish(channelId, new Bus.Draft(event, Audience.ALL, null, new Bus.Ending(userId)));
    }

    /** The channel is no more: tells all the last word and ends their connections. */
    public void dissolve(UUID channelId, Payload lastWord) {
        departures.incrementAndGet();
        publish(channelId, new Bus.Draft(lastWord, Audience.ALL, null, new Bus.Ending(null)));
    }

    /** Who is connected, or was a moment ago, on whichever server. May block where several share a database. */
    public Set<UUID> present(UUID channelId) {
        Set<UUID> present = new HashSet<>(bus.elsewhere(channelId));
        Channel channel = rooms.living(channelId);
        if (channel != null) {
            present.addAll(channel.present());
        }
        return Set.copyOf(present);
    }

    /** Who is connected to another server. May block as {@link #present} does. */
    public Set<UUID> elsewhere(UUID channelId) {
        return bus.elsewhere(channelId);
    }

    /**
     * How long a message takes to someone and back: the best of the latest few beats over any of their connections to
     * this server. Zero where nothing is known.
     */
    public Duration roundTrip(UUID channelId, UUID userId) {
        return rooms.roundTrip(channelId, userId);
    }

    /** What channels remember while their class goes on. */
    public ChannelMemory memory() {
        return bus.memory();
    }

    /** Whether any channel lives, so that there may be someone to tell. */
    public boolean anyLiving() {
        return rooms.any() || bus.reachesFurther();
    }

    /** Who has a connection here, as they were when they came. */
    public Set<Caller> callers() {
        return rooms.callers();
    }

    /** Ends all connections of a sign-in that ended to this server; the others notice by themselves. */
    public void disconnectSession(UUID sessionId) {
        end(caller -> caller.sessionId().equals(sessionId), CloseCode.SIGNED_OUT);
    }

    /** Has some come anew to this server, by what they may do now; the others notice by themselves. */
    public void renew(Predicate<Caller> whom) {
        end(whom, CloseCode.GOING_AWAY);
    }

    private void end(Predicate<Caller> whom, CloseCode why) {
        departures.incrementAndGet();
        rooms.end(whom, why);
    }

    private void sweep() {
        rooms.sweep();
        sightings.handOver();
    }

    /** Ends every connection with "going away" and waits up to a second for the goodbyes to leave. */
    @Override
    public void close() {
        door.close();
        rooms.leave();
        timer.shutdownNow();
        workers.shutdown();
        sightings.close();
        bus.close();
    }
}
