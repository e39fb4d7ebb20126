package lectern.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what nodes tell each other through PostgreSQL (LISTEN), on a connection of its own that it opens again after a
 * break. It knows how far it has heard everything, so that what follows from it is used only while that is certain.
 */
public final class NotificationFeed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NotificationFeed.class);
    private static final Duration HEARS = Duration.ofMillis(500);
    /** How long after its last sign of life the connection is trusted. */
    private static final Duration TRUSTED = Duration.ofMillis(1_500);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource driver;
    private final String channel;
    private final Listener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long trustedUntil = System.nanoTime();

    /** What to do with it; on the feed's own thread. */
    public interface Listener {
        /**
         * Listening has begun, again perhaps: whatever was said before is to be read now, through this connection or
         * another. An exception makes the feed begin anew.
         */
        void connected(Connection connection) throws SQLException;

        /** Something was said, after all that is committed before it. */
        void heard(String payload);
    }

    /** @param channel an identifier of SQL */
    NotificationFeed(DataSource driver, String channel, Listener listener) {
        this.driver = driver;
        this.channel = channel;
        this.listener = listener;
        Thread.ofPlatform().daemon().name("notifications-" + channel).start(this::run);
    }

    /** Whether everything has been heard that was committed until a moment ago. */
    public boolean live() {
        return System.nanoTime() - trustedUntil < 0;
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (Connection connection = driver.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (closed.getCount() > 0) {
                    log.warn("Listening to the other nodes broke off and begins again", e);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("closed while waiting to listen again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException {
        // A connection that died without a word fails here instead of hanging.
        connection.setNetworkTimeout(Runnable::run, (int) TRUSTED.toMillis());
        PGConnection postgresql = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            listener.connected(connection);
            while (closed.getCount() > 0) {
                long asked = System.nanoTime();
                // The answer comes behind all that was committed before the question.
                statement.execute("select 1");
                hear(postgresql.getNotifications());
                trustedUntil = asked + TRUSTED.toNanos();
                hear(postgresql.getNotifications((int) HEARS.toMillis()));
            }
        }
    }

    private void hear(PGNotification @Nullable [] notifications) {
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                listener.heard(notification.getParameter());
            }
        }
    }

    /** The thread ends within half a second; nothing waits for it. */
    @Override
    public void close() {
        closed.countDown();
    }
}
