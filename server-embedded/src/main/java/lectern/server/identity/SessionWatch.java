package lectern.server.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lectern.server.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where several nodes share a database: notices sign-ins that another node ended, so that their open channels close here
 * too. Requests need no watch, since their tokens are looked at again anyway.
 */
public final class SessionWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);
    private static final int PAUSE_SECONDS = 2;

    private final Database database;
    private final LiveSessions live;
    private final Supplier<Set<UUID>> connected;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session-watch").daemon().factory());

    /** @param connected the sign-ins that have an open channel here */
    public SessionWatch(Database database, LiveSessions live, Supplier<Set<UUID>> connected) {
        this.database = database;
        this.live = live;
        this.connected = connected;
    }

    /** Begins to look, every two seconds. */
    public SessionWatch start() {
        var unused = timer.scheduleWithFixedDelay(this::lookSafely, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** One look that fails must not be the last. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("sign-ins could not be looked at; it is tried again in a moment", e);
        }
    }

    /** Ends here what was ended elsewhere. */
    void look() {
        List<UUID> open = List.copyOf(connected.get());
        if (!open.isEmpty()) {
            database.read(tx -> tx.dao(SessionDao.class).ended(open)).forEach(live::end);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
