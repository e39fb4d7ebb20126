package lectern.server.realtime;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lectern.model.classroom.Presence;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One channel: its numbers, its recent messages and who is connected. Everything inside is quick and done under the
 * channel's own lock, so all connections see the same order.
 */
final class Channel {
    private final UUID id;
    private final ChannelLimits limits;
    private final Encoder encoder;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Consumer<Sighting> sightings;

    private final Set<Connection> connections = new LinkedHashSet<>();
    private final Map<UUID, Attendance> present = new HashMap<>();
    private final Map<Topic, Gathered> gathered = new LinkedHashMap<>();
    private final Recent recent;
    private long seq;
    private long emptySince = System.nanoTime();

    private record Gathered(Payload payload, Audience audience) {}

    Channel(
            UUID id,
            ChannelLimits limits,
            Encoder encoder,
            Clock clock,
            ScheduledExecutorService timer,
            Consumer<Sighting> sightings) {
        this.id = id;
        this.limits = limits;
        this.encoder = encoder;
        this.clock = clock;
        this.timer = timer;
        this.sightings = sightings;
        // Microseconds: numbers of an earlier run of the server are below, and a browser holds them exactly.
        this.seq = clock.millis() * 1_000;
        this.recent = new Recent(limits.recent(), seq);
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
            status(who.userId(), attendance, Presence.ONLINE);
        }
        attendance.stay();
        attendance.connections.add(connection);
        sightings.accept(new Sighting(id, who.userId(), clock.instant()));
    }

    private Outgoing direct(Attendee who, RoomEvent.Kind kind) {
        RoomEvent event = new RoomEvent(kind, who.userId().toString(), who.nickname());
        return encoder.numbered(seq, event, Audience.only(who.userId()), null);
    }

    /** A connection ended. */
    synchronized void leave(Connection connection) {
        UUID userId = connection.attendee().userId();
        Attendance attendance = present.get(userId);
        if (!connections.remove(connection) || attendance == null) {
            return;
        }
        emptySince = System.nanoTime();
        attendance.connections.remove(connection);
        if (attendance.connections.isEmpty()) {
            Instant last = clock.instant();
            sightings.accept(new Sighting(id, userId, last));
            attendance.leaveBy(timer.schedule(
                    () -> goneUnlessBack(userId, attendance), limits.grace().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private synchronized void goneUnlessBack(UUID userId, Attendance attendance) {
        if (attendance.connections.isEmpty() && present.remove(userId, attendance)) {
            status(userId, attendance, Presence.OFFLINE);
        }
    }

    private void status(UUID userId, Attendance attendance, Presence presence) {
        publish(new UserStatus(userId.toString(), attendance.nickname, presence), Audience.ALL, null);
    }

    /** Someone is no member any more: all are told, themselves included, and their connections end. */
    synchronized void depart(UUID userId, String nickname, RoomEvent.Kind how) {
        publish(new RoomEvent(how, userId.toString(), nickname), Audience.ALL, null);
        Attendance attendance = present.remove(userId);
        if (attendance != null) {
            attendance.stay();
            attendance.connections.forEach(connection -> {
                connections.remove(connection);
                connection.closeAfterSending(CloseCode.NOT_A_MEMBER);
            });
            sightings.accept(new Sighting(id, userId, clock.instant()));
        }
    }

    /** It is no more: all are told, and their connections end. */
    synchronized void dissolve(Payload lastWord) {
        publish(lastWord, Audience.ALL, null);
        present.values().forEach(Attendance::stay);
        present.clear();
        connections.forEach(connection -> connection.closeAfterSending(CloseCode.NOT_A_MEMBER));
        connections.clear();
        emptySince = System.nanoTime();
    }

    /**
     * Tells an audience.
     *
     * @param id the sender's own id, null for what the server says by itself
     */
    synchronized void publish(Payload payload, Audience audience, @Nullable String id) {
        Outgoing message = encoder.numbered(++seq, payload, audience, id);
        recent.keep(message);
        for (Connection connection : List.copyOf(connections)) {
            if (audience.includes(connection.attendee())) {
                connection.send(message);
            }
        }
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
        latest.forEach(each -> publish(each.payload, each.audience, null));
    }

    /** Who is there, those in their moment of grace included. */
    synchronized Set<UUID> present() {
        return Set.copyOf(present.keySet());
    }

    synchronized int presentCount() {
        return present.size();
    }

    synchronized List<Connection> connections() {
        return List.copyOf(connections);
    }

    /** Whether nobody has been here for so long that its messages need not be kept. */
    synchronized boolean deserted(long now) {
        return connections.isEmpty()
                && present.isEmpty()
                && now - emptySince > limits.linger().toNanos();
    }
}
