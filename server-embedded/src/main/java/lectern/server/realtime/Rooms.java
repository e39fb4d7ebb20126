package lectern.server.realtime;

import java.time.Duration;
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
import lectern.server.http.Caller;
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

    /** Who has a connection here. */
    Set<Caller> callers() {
        return connections().stream()
                .map(connection -> connection.attendee().caller())
                .collect(Collectors.toSet());
    }

    /** The best of someone's connections to a channel; zero where nothing is known. */
    Duration roundTrip(UUID channelId, UUID userId) {
        Channel channel = living(channelId);
        if (channel == null) {
            return Duration.ZERO;
        }
        return channel.connections().stream()
                .filter(connection -> connection.attendee().userId().equals(userId))
                .map(connection -> connection.roundTrip().best())
                .filter(Duration::isPositive)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    int connectionCount() {
        return living.values().stream().mapToInt(Channel::connectionCount).sum();
    }

    /** Ends the connections of some at once. */
    void end(Predicate<Caller> whom, CloseCode why) {
        connections().stream()
                .filter(connection -> whom.test(connection.attendee().caller()))
                .forEach(connection -> connection.close(why));
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
