package lectern.server.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lectern.model.realtime.CloseCode;
import org.jspecify.annotations.Nullable;

/** The channels that live on this server, and all their connections: their beat, and how they end. */
final class Rooms {
    private static final long LONGEST_CLOSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ConcurrentHashMap<UUID, Channel> living = new ConcurrentHashMap<>();
    private final Channel.Setting setting;
    private long beats;

    Rooms(Channel.Setting setting) {
        this.setting = setting;
    }

    /** Makes a channel ready for a client that saw this number last; may block. */
    void open(UUID channelId, @Nullable Long lastSeq) {
        living.computeIfAbsent(channelId, id -> new Channel(id, setting)).open(lastSeq);
    }

    @Nullable
    Channel living(UUID channelId) {
        return living.get(channelId);
    }

    boolean any() {
        return !living.isEmpty();
    }

    /** Works on a living channel that can't end meanwhile; what is done must be quick. */
    @Nullable
    Channel with(UUID channelId, Consumer<Channel> work) {
        return living.computeIfPresent(channelId, (id, channel) -> {
            work.accept(channel);
            return channel;
        });
    }

    List<Connection> connections() {
        List<Connection> all = new ArrayList<>();
        living.values().forEach(channel -> all.addAll(channel.connections()));
        return all;
    }

    /** The sign-ins that have a connection here. */
    Set<UUID> sessions() {
        return connections().stream()
                .map(connection -> connection.attendee().sessionId())
                .collect(Collectors.toSet());
    }

    int connectionCount() {
        return living.values().stream().mapToInt(Channel::connectionCount).sum();
    }

    /** Ends the connections of some as signed out. */
    void signOut(Predicate<Attendee> whom) {
        connections().stream()
                .filter(connection -> whom.test(connection.attendee()))
                .forEach(connection -> connection.close(CloseCode.SIGNED_OUT));
    }

    /** Ends every connection with "going away", waits up to a second for the goodbyes to leave, and cuts what is left. */
    void leave() {
        connections().forEach(connection -> connection.close(CloseCode.GOING_AWAY));
        long began = System.nanoTime();
        while (connectionCount() > 0 && System.nanoTime() - began < LONGEST_CLOSE_NANOS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        connections().forEach(Connection::cut);
    }

    /** Lets go of channels where nobody has been for long; once a second. */
    void sweep() {
        long now = System.nanoTime();
        living.keySet()
                .forEach(id -> living.computeIfPresent(id, (key, channel) -> {
                    if (!channel.deserted(now)) {
                        return channel;
                    }
                    channel.close();
                    return null;
                }));
    }

    /** Beats on the connections whose turn it is, and ends those that are silent; some times a second. */
    void beat() {
        long now = System.nanoTime();
        List<Connection> due = new ArrayList<>();
        for (Connection connection : connections()) {
            if (connection.silentNanos(now) > setting.limits().silence().toNanos()) {
                connection.close(CloseCode.SILENT);
            } else if (connection.beatDue(now)) {
                due.add(connection);
            }
        }
        if (!due.isEmpty()) {
            String id = RoundTrip.MARK + ++beats;
            Outgoing beat = setting.encoder().beat(id);
            long every = setting.limits().beat().toNanos();
            due.forEach(connection -> connection.beat(id, beat, every));
        }
    }
}
