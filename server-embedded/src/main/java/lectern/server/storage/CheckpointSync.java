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
            statement.execute("checkpoint sync");
            awaitSavesOf(store(open));
        } catch (SQLException e) {
            // H2 closes a store that it could not write to: the next try starts afresh.
            close();
            throw e;
        }
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
