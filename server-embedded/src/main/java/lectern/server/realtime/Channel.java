package lectern.server.realtime;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One channel on this server: its recent messages and who is connected. Everything inside is quick and done under the
 * channel's own lock, so all connections see the same order; the numbers come from the {@link Bus}.
 */
final class Channel implements Bus.Receiver {
    private final UUID id;
    private final ChannelLimits limits;
    private final Encoder encoder;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Consumer<Sighting> sightings;
    private final Bus.Line line;

    private final Set<Connection> connections = new LinkedHashSet<>();
    private final Map<UUID, Attendance> present = new HashMap<>();
    private final Map<Topic, Gathered> gathered = new LinkedHashMap<>();
    private Recent recent;
    private long seq;
    private long emptySince = System.nanoTime();

    private record Gathered(Payload payload, Audience audience) {}

    /** What all channels share. */
    record Setting(
            ChannelLimits limits,
            Encoder encoder,
            Clock clock,
            ScheduledExecutorService timer,
            Consumer<Sighting> sightings,
            Bus bus) {}

    @SuppressWarnings("this-escape") // the line calls back only once it is opened
    Channel(UUID id, Setting setting) {
        this.id = id;
        this.limits = setting.limits();
        this.encoder = setting.encoder();
        this.clock = setting.clock();
        this.timer = setting.timer();
        this.sightings = setting.sightings();
        this.recent = new Recent(limits.recent(), 0);
        this.line = setting.bus().line(id, this);
    }

    /**
     * Makes it ready for a connection; may block.
     *
     * @param lastSeq the last number that the client saw, perhaps on a server that is ahead of this one; null for a new
     *     one
     */
    void open(@Nullable Long lastSeq) {
        synchronized (this) {
            emptySince = System.nanoTime(); // someone is on the way
        }
        line.open(lastSeq == null ? 0 : lastSeq);
    }

    @Override
    public synchronized void begin(long seq, Recent recent) {
        this.seq = seq;
        this.recent = recent;
    }

    /**
     * Takes in a connection: welcome, then what was missed or that it is no longer held, then the news that they are
     * there.
     *
     * @param lastSeq the last number that the client saw, null for a new one
     */
    synchronized void join(Connection connection, @Nullable Long lastSeq) {
        Attendee who = connection.attendee();
        connections.add(connection);
        connection.send(direct(who, RoomEvent.Kind.WELCOME));
        if (lastSeq != null) {
            List<Outgoing> missed = lastSeq > seq ? null : recent.since(lastSeq, who);
            if (missed == null) {
                connection.send(direct(who, RoomEvent.Kind.RESYNC));
            } else {
                missed.forEach(connection::send);
            }
        }
        Attendance attendance = present.get(who.userId());
        if (attendance == null) {
            attendance = new Attendance(who.nickname());
            present.put(who.userId(), attendance);
            line.came(person(who.userId(), attendance));
        }
        attendance.stay();
        attendance.connections.add(connection);
        sightings.accept(new Sighting(id, who.userId(), clock.instant()));
    }

    private static Bus.Person person(UUID userId, Attendance attendance) {
        return new Bus.Person(userId, attendance.nickname);
    }

    private Outgoing direct(Attendee who, RoomEvent.Kind kind) {
        RoomEvent event = new RoomEvent(kind, who.userId().toString(), who.nickname());
        return encoder.numbered(seq, event, Audience.only(who.userId()), null);
    }

    /** A connection ended. */
    synchronized void leave(Connection connection) {
        UUID userId = connection.attendee().userId();
        Attendance attendance = present.get(userId);
        if (!connections.remove(connection)) {
            return;
        }
        emptySince = System.nanoTime();
        if (attendance != null && attendance.connections.remove(connection) && attendance.connections.isEmpty()) {
            Instant last = clock.instant();
            sightings.accept(new Sighting(id, userId, last));
            attendance.leaveBy(timer.schedule(
                    () -> goneUnlessBack(userId, attendance), limits.grace().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private synchronized void goneUnlessBack(UUID userId, Attendance attendance) {
        if (attendance.connections.isEmpty() && present.remove(userId, attendance)) {
            line.went(person(userId, attendance));
        }
    }

    /** Tells an audience; see {@link Bus.Draft}. */
    void publish(Bus.Draft draft) {
        line.publish(draft);
    }

    @Override
    public synchronized void hear(Outgoing message, Bus.@Nullable Ending ending) {
        seq = message.seq();
        recent.keep(message);
        for (Connection connection : connections) {
            if (message.audience().includes(connection.attendee())) {
                connection.send(message);
            }
        }
        if (ending != null) {
            end(ending);
        }
    }

    private void end(Bus.Ending ending) {
        UUID only = ending.userId();
        for (Connection connection : List.copyOf(connections)) {
            if (only == null || connection.attendee().userId().equals(only)) {
                connections.remove(connection);
                connection.closeAfterSending(CloseCode.NOT_A_MEMBER);
            }
        }
        for (UUID userId : only == null ? Set.copyOf(present.keySet()) : Set.of(only)) {
            Attendance attendance = present.remove(userId);
            if (attendance != null) {
                attendance.stay();
                sightings.accept(new Sighting(id, userId, clock.instant()));
            }
        }
        emptySince = System.nanoTime();
    }

    @Override
    public synchronized void lost(long seq) {
        this.seq = seq;
        recent = new Recent(limits.recent(), seq);
        connections.forEach(connection -> connection.resync(direct(connection.attendee(), RoomEvent.Kind.RESYNC)));
    }

    @Override
    public synchronized Set<Bus.Person> here() {
        Set<Bus.Person> here = new HashSet<>();
        present.forEach((userId, attendance) -> here.add(person(userId, attendance)));
        return here;
    }

    /** A member's device says how much waits on it unsent; the host hears of it when it changed. */
    synchronized void waiting(Connection connection, int count) {
        Attendee who = connection.attendee();
        Attendance attendance = present.get(who.userId());
        if (attendance != null && !who.host() && attendance.waits(count)) {
            gather(new SessionUpdate(who.userId().toString(), null, count), Audience.HOST);
        }
    }

    /** Gathers what is soon superseded; the latest of each topic is told in a moment. */
    synchronized void gather(Payload payload, Audience audience) {
        boolean first = gathered.isEmpty();
        gathered.put(Topic.of(payload, audience), new Gathered(payload, audience));
        if (first) {
            timer.schedule(this::tellGathered, limits.gather().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void tellGathered() {
        List<Gathered> latest = new ArrayList<>(gathered.values());
        gathered.clear();
        latest.forEach(each -> publish(new Bus.Draft(each.payload, each.audience, null, null)));
    }

    /** Who is there by this server, those in their moment of grace included. */
    synchronized Set<UUID> present() {
        return Set.copyOf(present.keySet());
    }

    synchronized List<Connection> connections() {
        return List.copyOf(connections);
    }

    synchronized int connectionCount() {
        return connections.size();
    }

    /** Whether nobody has been here for so long that its messages need not be kept. */
    synchronized boolean deserted(long now) {
        return connections.isEmpty()
                && present.isEmpty()
                && now - emptySince > limits.linger().toNanos();
    }

    void close() {
        line.close();
    }
}
