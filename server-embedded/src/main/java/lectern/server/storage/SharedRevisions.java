package lectern.server.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Rows in the database, for nodes that share it: the new number becomes visible together with the change. Each node
 * also tells the others of it, so that they need not ask before every answer that they kept.
 */
final class SharedRevisions extends Revisions implements NotificationFeed.Listener {
    private static final String CHANNEL = "lectern_revision";

    private final ToLongFunction<ToLongFunction<Handle>> reader;
    private final ConcurrentMap<String, Long> heard = new ConcurrentHashMap<>();
    private final NotificationFeed feed;

    /**
     * @param reader runs a query outside or inside the transaction of the calling thread
     * @param driver opens connections past the pool
     */
    @SuppressWarnings("this-escape") // the feed's thread only uses what stands above
    SharedRevisions(ToLongFunction<ToLongFunction<Handle>> reader, DataSource driver) {
        this.reader = reader;
        this.feed = new NotificationFeed(driver, CHANNEL, this);
    }

    @Override
    public long current(String feature) {
        return reader.applyAsLong(handle -> read(handle, feature));
    }

    private static long read(Handle handle, String feature) {
        return handle.createQuery("select number from revision where feature = :feature")
                .bind("feature", feature)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public OptionalLong atOnce(String feature) {
        return feed.live() ? OptionalLong.of(heard.getOrDefault(feature, 0L)) : OptionalLong.empty();
    }

    /** Last in the transaction, since the rows stay locked until its end; in order, so that no two block each other. */
    @Override
    Map<String, Long> beforeCommit(Handle handle, Collection<String> touched) {
        Map<String, Long> raised = new LinkedHashMap<>();
        for (String feature : new TreeSet<>(touched)) {
            if (raise(handle, feature) == 0) {
                handle.createUpdate(
                                "insert into revision (feature, number) values (:feature, 0) on conflict do nothing")
                        .bind("feature", feature)
                        .execute();
                raise(handle, feature);
            }
            long number = read(handle, feature);
            handle.createQuery("select pg_notify(:channel, :payload)")
                    .bind("channel", CHANNEL)
                    .bind("payload", number + " " + feature)
                    .mapTo(String.class)
                    .list();
            raised.put(feature, number);
        }
        return raised;
    }

    private static int raise(Handle handle, String feature) {
        return handle.createUpdate("update revision set number = number + 1 where feature = :feature")
                .bind("feature", feature)
                .execute();
    }

    /** A number that was not committed after all only means that kept answers are looked up until it is. */
    @Override
    void afterCommit(Map<String, Long> raised) {
        raised.forEach(this::know);
    }

    private void know(String feature, long number) {
        heard.merge(feature, number, Math::max);
    }

    @Override
    public void connected(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select feature, number from revision")) {
            while (rows.next()) {
                know(rows.getString(1), rows.getLong(2));
            }
        }
    }

    @Override
    public void heard(String payload) {
        int blank = payload.indexOf(' ');
        know(payload.substring(blank + 1), Long.parseLong(payload.substring(0, blank)));
    }

    @Override
    void close() {
        feed.close();
    }
}
