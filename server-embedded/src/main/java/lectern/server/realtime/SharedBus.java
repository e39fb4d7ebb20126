package lectern.server.realtime;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lectern.server.storage.Database;
import lectern.server.storage.NotificationFeed;

/**
 * For servers that share a PostgreSQL. A message is a row, numbered under its channel's lock, and every server is told
 * of it when it is committed, its sender too: so all hear the same in one order, and what a server did not hear it reads.
 */
final class SharedBus implements Bus, NotificationFeed.Listener {
    static final String CHANNEL = "lectern_channel";
    /** Messages for some of a channel that are read for those who come back: the latest of each student, mostly. */
    private static final int FOR_SOME = 5;

    private final Database database;
    private final ChannelLimits limits;
    private final Runnable departed;
    private final UUID node = UuidCreator.getTimeOrderedEpoch();
    private final Map<UUID, SharedLine> lines = new ConcurrentHashMap<>();
    private final BusWriter writer;
    private final Heard heard;
    private final ChannelMemory memory;
    private final Nodes nodes;
    private final NotificationFeed feed;

    /** Where a channel stands, and what was said lately. */
    record Past(long seq, Recent recent) {}

    /** What was said, and up to where something may be gone. */
    record Missed(long forgotten, List<Packet> packets) {}

    /** @param departed called when connections end on any server, perhaps of someone who is just coming in here */
    @SuppressWarnings("this-escape") // the threads only use what stands above them
    SharedBus(Database database, Encoder encoder, ChannelLimits limits, Runnable departed) {
        this.database = database;
        this.limits = limits;
        this.departed = departed;
        this.writer = new BusWriter(database, encoder, node).start();
        this.heard = new HeardHere(new SharedHeard(database, node, writer));
        this.memory = new SharedMemory(database);
        this.nodes = new Nodes(database, node, writer, limits.linger().toSeconds(), this::announce).start();
        this.feed = database.listen(CHANNEL, this);
    }

    private void announce() {
        lines.values().forEach(SharedLine::announce);
    }

    @Override
    public Line line(UUID channelId, Receiver receiver) {
        return new SharedLine(channelId, receiver, this);
    }

    void register(UUID channelId, SharedLine line) {
        lines.put(channelId, line);
    }

    void unregister(UUID channelId, SharedLine line) {
        lines.remove(channelId, line);
    }

    BusWriter writer() {
        return writer;
    }

    void bringToLife(UUID channelId) {
        database.passOn(tx -> {
            tx.dao(BusDao.class).open(channelId);
            return null;
        });
    }

    /** Brings a channel to life and reads where it stands. */
    Past past(UUID channelId) {
        bringToLife(channelId);
        return database.read(tx -> {
            BusDao dao = tx.dao(BusDao.class);
            BusDao.Standing standing = dao.standing(channelId).orElseThrow();
            List<Packet> forAll = dao.latest(channelId, standing.seq(), true, limits.recent());
            List<Packet> forSome = dao.latest(channelId, standing.seq(), false, limits.recent() * FOR_SOME);
            long start = Math.max(
                    standing.forgotten(),
                    Math.max(before(forAll, limits.recent()), before(forSome, limits.recent() * FOR_SOME)));
            Recent recent = new Recent(limits.recent(), start);
            List<Packet> all = new ArrayList<>(forAll);
            all.addAll(forSome);
            all.stream().sorted(Comparator.comparingLong(Packet::seq)).forEach(packet -> recent.keep(packet.message()));
            return new Past(standing.seq(), recent);
        });
    }

    /** The number before the oldest, where there may be more of them. */
    private static long before(List<Packet> newestFirst, int limit) {
        return newestFirst.size() < limit ? 0 : newestFirst.getLast().seq() - 1;
    }

    Missed missed(UUID channelId, long after, long upTo) {
        return database.read(tx -> {
            BusDao dao = tx.dao(BusDao.class);
            List<Packet> packets = dao.between(channelId, after, upTo);
            long forgotten =
                    dao.standing(channelId).map(BusDao.Standing::forgotten).orElse(0L);
            return new Missed(forgotten, packets);
        });
    }

    @Override
    public void publishElsewhere(UUID channelId, Draft draft) {
        writer.add(new Step.Say(channelId, UuidCreator.getTimeOrderedEpoch(), draft));
    }

    @Override
    public Set<UUID> elsewhere(UUID channelId) {
        return database.read(tx -> tx.dao(BusDao.class).allElsewhere(channelId, node, Nodes.DEAD_AFTER_SECONDS));
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }

    @Override
    public Heard heard() {
        return heard;
    }

    @Override
    public ChannelMemory memory() {
        return memory;
    }

    @Override
    public void connected(Connection connection) {
        lines.values().forEach(line -> line.catchUp(Long.MAX_VALUE));
    }

    @Override
    public void heard(String payload) {
        Packet.Notice notice = Packet.Notice.of(payload);
        if (notice.ends()) {
            departed.run();
        }
        SharedLine line = lines.get(notice.channelId());
        if (line != null) {
            line.told(notice);
        }
    }

    @Override
    public void close() {
        nodes.close();
        writer.close();
        feed.close();
    }
}
