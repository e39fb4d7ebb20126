package lectern.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * H2's way to force every commit to disk, on a connection of its own so that it never waits for the pool.
 *
 * <p>{@code CHECKPOINT SYNC} alone isn't enough: when another thread of H2 has just begun to save the same changes in the
 * background, it finds nothing to save and may sync the file before that save has reached it. So we look whether the
 * newest version is in the file, and where it isn't, wait for H2's pipeline and sync once more.
 */
final class CheckpointSync implements GroupCommit.Flush, AutoCloseable {
    private final DataSource driver;
    private @Nullable Connection connection;
    private volatile @Nullable FileStore<?> file;
    /** The newest version that was in the file when it was last forced to disk. */
    private volatile long forced;

    CheckpointSync(DataSource driver) throws SQLException {
        this.driver = driver;
        this.connection = driver.getConnection();
    }

    @Override
    public synchronized void run() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = driver.getConnection();
            connection = open;
        }
        try (Statement statement = open.createStatement()) {
            MVStore store = store(open);
            file = store.getFileStore();
            long before = lastInFile();
            statement.execute("checkpoint sync");
            awaitSavesOf(store);
            forced = before;
        } catch (SQLException e) {
            // H2 closes a store that it could not write to: the next try starts afresh.
            close();
            throw e;
        }
    }

    /** H2 saves and moves pages in the background too, and does not force those to disk. */
    @Override
    public boolean behind() {
        return lastInFile() > forced;
    }

    private long lastInFile() {
        FileStore<?> open = file;
        return open == null ? 0 : open.lastChunkVersion();
    }

    private static MVStore store(Connection connection) throws SQLException {
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        return ((SessionLocal) session).getDatabase().getStore().getMvStore();
    }

    private static void awaitSavesOf(MVStore store) throws SQLException {
        FileStore<?> file = store.getFileStore();
        if (file == null || file.lastChunkVersion() >= store.getCurrentVersion()) {
            return;
        }
        try {
            // An operation on the file runs when all saves begun before it are in the file.
            store.executeFilestoreOperation(file::sync);
        } catch (MVStoreException e) {
            throw new SQLException("The changes could not be written to the file", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
