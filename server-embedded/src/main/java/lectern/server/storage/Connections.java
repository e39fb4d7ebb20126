package lectern.server.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** How connections are made and how many there are. */
final class Connections {
    /** More writers than this at once only fight for the same pages; the wait for the disk holds no connection. */
    private static final int POOL_SIZE = 10;

    /** For each connection: more than Lectern has, lists of changing length aside. */
    private static final int KEPT_STATEMENTS = 256;

    private static final Map<String, String> H2_SETTINGS = Map.of(
            // One SQL for both engines: "on conflict do nothing", lower-case names and nulls last as PostgreSQL has
            // them.
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH",
            // We close it in our own order; a hook of H2's would run at the same time as ours.
            "DB_CLOSE_ON_EXIT", "FALSE",
            // No file of traces beside the database: errors reach us as exceptions.
            "TRACE_LEVEL_FILE", "0",
            // KB. Every page that is written goes through this cache, and the collector copies what it holds: with
            // 32 MB the slowest answers took half as long again and imports a sixth longer. What is read again comes
            // from the system's cache of the file.
            "CACHE_SIZE", "2048",
            // Milliseconds for which space in the file is not used again: what replaced it must be on disk by then.
            // H2 leaves 45 seconds to the operating system, in which a busy class fills a gigabyte; here whatever H2
            // saves is forced to disk within a second or two.
            "RETENTION_TIME", "10000",
            // Statements are kept by KeptStatements, which does not look after results. H2 would give an earlier result
            // again, and not see that the same transaction has written since.
            "QUERY_CACHE_SIZE", "0",
            "OPTIMIZE_REUSE_RESULTS", "0",
            // Milliseconds. Forty students who join at once queue for the same row.
            "LOCK_TIMEOUT", "5000");

    static {
        // H2 reads this once, before it does anything: without its cache of equal values an import takes a quarter less
        // of the processor, and so does every row that is read from a page.
        System.setProperty("h2.objectCache", "false");
    }

    private Connections() {}

    /** Each call opens a new connection, past the pool. */
    static DataSource driver(DatabaseConfig config) {
        if (config.engine() == Engine.H2) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(config.jdbcUrl()
                    + H2_SETTINGS.entrySet().stream()
                            .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
                            .sorted()
                            .collect(Collectors.joining()));
            h2.setUser(config.user());
            h2.setPassword(config.password());
            return KeptStatements.over(h2, KEPT_STATEMENTS);
        }
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setReWriteBatchedInserts(true);
        postgresql.setTcpKeepAlive(true);
        postgresql.setUrl(config.jdbcUrl());
        postgresql.setUser(config.user());
        postgresql.setPassword(config.password());
        return postgresql;
    }

    static HikariDataSource pool(DatabaseConfig config, DataSource driver, @Nullable MeterRegistry meters) {
        HikariDataSource pool = new HikariDataSource(); // it would copy a HikariConfig by reflection
        pool.setPoolName("lectern");
        pool.setDataSource(driver);
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setConnectionTimeout(5_000);
        if (config.engine() == Engine.H2) {
            pool.setMaxLifetime(0);
        } else {
            // Acknowledged means on disk, also where a school's server is set to answer sooner.
            pool.setConnectionInitSql("select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit', true) = 'off'");
        }
        if (meters != null) {
            pool.setMetricRegistry(meters);
        }
        return pool;
    }
}
