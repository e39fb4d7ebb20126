package lectern.server.notification;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import lectern.model.notification.Notification;
import lectern.model.realtime.NotificationPush;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/**
 * Tells all pages of someone what is new and how many are unread. It counts after the commit, and one after the other for
 * one person: of several that come at once none sees the others before, and the last word has to be right.
 */
final class Bell {
    private static final int LOCKS = 64;

    private final Database database;
    private final Channels channels;
    private final ReentrantLock[] inTurn =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    Bell(Database database, Channels channels) {
        this.database = database;
        this.channels = channels;
    }

    /**
     * Never called inside a transaction; costs nothing where nobody can hear it.
     *
     * @param news null where some were read or deleted
     */
    void ring(UUID userId, @Nullable Notification news) {
        if (!channels.mayBeHeard(userId)) {
            return;
        }
        ReentrantLock turn = inTurn[Math.floorMod(userId.hashCode(), LOCKS)];
        turn.lock();
        try {
            long unread = database.read(tx -> tx.dao(NotificationDao.class).count(userId, false));
            channels.publish(userId, new NotificationPush(news, unread));
        } finally {
            turn.unlock();
        }
    }
}
