package lectern.server.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to what this Lectern expects, with Flyway, after a backup. Loading Flyway is a large part of a start,
 * so it is left alone when the database bears the fingerprint of exactly the scripts on the class path.
 */
final class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final DatabaseConfig config;
    private final DataSource driver;
    private final List<String> folders;

    /** Lectern's own: {@code db/migration/common} and the engine's. */
    Migrations(DatabaseConfig config, DataSource driver) {
        this(config, driver, MigrationScripts.folders(config.engine()));
    }

    /** @param folders on the class path, without slashes around */
    Migrations(DatabaseConfig config, DataSource driver, List<String> folders) {
        this.config = config;
        this.driver = driver;
        this.folders = folders;
    }

    /** False, if there was nothing to do. */
    boolean bringUpToDate() throws SQLException {
        String wanted = MigrationScripts.fingerprint(folders);
        try (Connection connection = driver.getConnection()) {
            if (wanted.equals(recordedFingerprint(connection))) {
                return false;
            }
            migrate(connection);
            record(connection, wanted);
            return true;
        }
    }

    private void migrate(Connection connection) throws SQLException {
        Flyway flyway = Flyway.configure()
                .dataSource(driver)
                .locations(folders.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
                .failOnMissingLocations(false)
                // Each feature has a range of numbers, so a new script may stand below ones that ran long ago.
                .outOfOrder(true)
                .load();
        try {
            boolean hasData = flyway.info().current() != null;
            if (hasData && flyway.info().pending().length > 0) {
                backUp(connection);
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnusableException("The tables cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private void backUp(Connection connection) {
        Path home = config.home();
        if (home == null) {
            log.warn(
                    "The tables of {} change now; going back is only possible with a backup of the school's own",
                    config);
            return;
        }
        try {
            Backups.Kept made = new Backups(home).makeBeforeMigration(connection, config.engine(), Instant.now());
            log.info("Backed up to {} before the tables change", made.name());
        } catch (BackupUnusableException e) {
            throw new DatabaseUnusableException("The tables must change, and before that " + e.getMessage(), e);
        }
    }

    private static String recordedFingerprint(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            boolean there = false;
            while (tables.next() && !there) {
                there = tables.getString("TABLE_NAME").equalsIgnoreCase("schema_fingerprint");
            }
            if (!there) {
                return "";
            }
        }
        // Not prepared: for a statement that is kept a class is made, and each start would wait for it.
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select fingerprint from schema_fingerprint where id = 1")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void record(Connection connection, String fingerprint) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("""
                merge into schema_fingerprint using (values (?)) as recent (fingerprint) on id = 1
                when matched then update set fingerprint = recent.fingerprint
                when not matched then insert (id, fingerprint) values (1, recent.fingerprint)
                """)) {
            merge.setString(1, fingerprint);
            merge.executeUpdate();
        }
    }
}
