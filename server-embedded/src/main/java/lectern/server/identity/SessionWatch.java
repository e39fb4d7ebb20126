package lectern.server.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where several nodes share a database: notices sign-ins that another node ended, and people whose rights it changed, so
 * that their open channels close here too. Requests need no watch, since their tokens are looked at again anyway.
 */
public final class SessionWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);
    private static final int PAUSE_SECONDS = 2;

    private final Database database;
    private final LiveSessions live;
    private final Supplier<Set<Caller>> connected;
    private final Consumer<Set<Caller>> rights;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session-watch").daemon().factory());

    /**
     * @param connected who has an open channel here
     * @param rights looks at what they may do now
     */
    public SessionWatch(
            Database database, LiveSessions live, Supplier<Set<Caller>> connected, Consumer<Set<Caller>> rights) {
        this.database = database;
        this.live = live;
        this.connected = connected;
        this.rights = rights;
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
        Set<Caller> callers = connected.get();
        if (!callers.isEmpty()) {
            List<UUID> open = callers.stream().map(Caller::sessionId).distinct().toList();
            database.read(tx -> tx.dao(SessionDao.class).ended(open)).forEach(live::end);
            rights.accept(callers);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
