package lectern.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** H2's way to force every commit to disk, on a connection of its own so that it never waits for the pool. */
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
        } catch (SQLException e) {
            // H2 closes a store that it could not write to: the next try starts afresh.
            close();
            throw e;
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
