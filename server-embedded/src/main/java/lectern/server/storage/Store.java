package lectern.server.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pieces below {@link Database}, opened in their order and closed in the reverse one. */
final class Store implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Durability durability;
    private final Sessions sessions;

    Store(DatabaseConfig config, @Nullable MeterRegistry meters) {
        try {
            if (config.dataFolder() != null) {
                opened.push(FolderLock.of(config.dataFolder()));
            }
            DataSource driver = Connections.driver(config);
            // The first connection to open and the last to close, it keeps the embedded database open.
            CheckpointSync flush = config.engine() == Engine.H2 ? new CheckpointSync(driver) : null;
            if (flush != null) {
                opened.push(flush);
            }
            new Migrations(config, driver).bringUpToDate();
            HikariDataSource pool = Connections.pool(config, driver, meters);
            sessions = new Sessions(pool);
            opened.push(sessions);
            durability = flush == null
                    ? Durability.BY_THE_ENGINE
                    : new GroupCommit(flush, sessions::renew, Duration.ofSeconds(1));
            opened.push(durability);
        } catch (DataFolderInUseException | DatabaseUnusableException e) {
            close();
            throw e;
        } catch (SQLException | RuntimeException e) {
            close();
            throw new DatabaseUnusableException("The database cannot be opened: " + e.getMessage(), e);
        }
    }

    Durability durability() {
        return durability;
    }

    Sessions sessions() {
        return sessions;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                log.warn("A part of the database did not close well", e);
            }
        }
    }
}
