package lectern.server.realtime;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This server among those that share the database: its own beat, and the end of those that beat no more. */
final class Nodes implements AutoCloseable {
    /** After how long without a beat a server is dead. */
    static final int DEAD_AFTER_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(Nodes.class);
    private static final int SWEEP_EVERY = 60;
    private static final long HEARD_SECONDS = TimeUnit.MINUTES.toSeconds(10);
    private static final long MEMORY_SECONDS = TimeUnit.DAYS.toSeconds(1);

    private final Database database;
    private final UUID id;
    private final BusWriter writer;
    private final long linger;
    private final Runnable revived;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("channel-nodes").factory());
    private long beats;

    /**
     * @param linger for how many seconds messages are kept
     * @param revived called when the others took this server for dead, and its people are to be noted again
     */
    Nodes(Database database, UUID id, BusWriter writer, long linger, Runnable revived) {
        this.database = database;
        this.id = id;
        this.writer = writer;
        this.linger = linger;
        this.revived = revived;
    }

    Nodes start() {
        pass(dao -> dao.insert(id));
        var unused = timer.scheduleWithFixedDelay(this::beatSafely, 0, 1, TimeUnit.SECONDS);
        return this;
    }

    /** One that fails must not be the last. */
    private void beatSafely() {
        try {
            beat();
            if (++beats % SWEEP_EVERY == 0) {
                sweep();
            }
        } catch (RuntimeException e) {
            log.warn("the beat of this server failed; it is tried again in a second", e);
        }
    }

    private void beat() {
        boolean dead = database.passOn(tx -> {
            NodeDao dao = tx.dao(NodeDao.class);
            boolean missing = dao.beat(id) == 0;
            if (missing) {
                dao.insert(id);
            }
            return missing;
        });
        if (dead) {
            revived.run();
        }
        pass(dao -> dao.deleteDead(DEAD_AFTER_SECONDS));
        database.read(tx -> dao(tx).orphans())
                .forEach(place -> writer.add(new Step.Died(place.channelId(), place.nodeId())));
    }

    /** One channel after the other, each in a transaction of its own, so that nobody waits for more than one. */
    void sweep() {
        database.read(tx -> dao(tx).usedChannels()).forEach(channel -> pass(dao -> dao.use(channel)));
        for (UUID channel : database.read(tx -> dao(tx).channelsWithOldMessages(linger))) {
            database.passOn(tx -> {
                tx.dao(BusDao.class).lock(channel).ifPresent(seq -> dao(tx).forgetMessages(channel, linger));
                return null;
            });
        }
        database.read(tx -> dao(tx).desertedChannels(linger))
                .forEach(channel -> pass(dao -> dao.deleteDeserted(channel, linger)));
        pass(dao -> dao.forgetHeard(HEARD_SECONDS));
        pass(dao -> dao.forgetMemory(MEMORY_SECONDS));
    }

    private static NodeDao dao(Tx tx) {
        return tx.dao(NodeDao.class);
    }

    private void pass(Consumer<NodeDao> work) {
        database.passOn(tx -> {
            work.accept(dao(tx));
            return null;
        });
    }

    /** Its people are gone a few seconds later, unless they are somewhere else by then. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(1, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
