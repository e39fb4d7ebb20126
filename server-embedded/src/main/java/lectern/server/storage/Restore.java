package lectern.server.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lectern.server.secret.OwnersFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup back into an empty data folder, from whichever engine and computer it came. The tables are made by the
 * scripts that had made them when it was written; the next start brings them up to date as it does after any update.
 */
public final class Restore {
    private static final int ROWS_AT_ONCE = 1_000;
    /** Here all is put together first; it stands under its own names only when it is whole. */
    private static final String WORK = "restoring";

    /** In the order in which they move: a folder without the first has no database that could be started on. */
    private static final List<String> RESTORED = List.of("media", "secrets", "db");

    private final Path home;
    private final Path work;

    private Restore(Path home) {
        this.home = home;
        this.work = home.resolve(WORK);
    }

    /**
     * Restores. The backup is read whole and checked before anything is written.
     *
     * @param home the data folder, made if it is not there
     * @throws BackupUnusableException if the folder holds data, or the backup is broken or of a newer Lectern; the
     *     folder is then as it was
     * @throws DataFolderInUseException if another Lectern works in the folder
     */
    public static void into(Path home, Path file) {
        try (FolderLock lock = FolderLock.of(home);
                BackupFile backup = new BackupFile(file)) {
            new Restore(home).run(file, backup);
        } catch (IOException | SQLException | FlywayException e) {
            throw new BackupUnusableException(file + " could not be restored: " + e.getMessage(), e);
        }
    }

    private void run(Path file, BackupFile backup) throws IOException, SQLException {
        requireEmpty();
        Map<String, byte[]> scripts = scripts(file, backup.manifest());
        Folders.delete(work);
        try {
            Files.createDirectories(work.resolve("scripts"));
            for (Map.Entry<String, byte[]> script : scripts.entrySet()) {
                Files.write(work.resolve("scripts").resolve(script.getKey()), script.getValue());
            }
            tables(backup);
            files(backup);
            for (String name : RESTORED) {
                if (Files.exists(work.resolve(name))) {
                    Files.move(work.resolve(name), home.resolve(name));
                }
            }
        } finally {
            Folders.delete(work);
        }
    }

    private void requireEmpty() throws IOException {
        // One that was killed has moved its files before its database: they are put there anew.
        if (Files.exists(work) && !Files.exists(home.resolve("db"))) {
            for (String name : RESTORED) {
                Folders.delete(home.resolve(name));
            }
        }
        for (String name : RESTORED) {
            if (Files.exists(home.resolve(name))) {
                throw new BackupUnusableException(
                        "The data folder " + home + " holds data; a backup is restored into an empty one, name it with"
                                + " --data",
                        null);
            }
        }
    }

    /** The scripts that make the tables here, up to where the backup's were; those of the other engine are its own. */
    private static Map<String, byte[]> scripts(Path file, BackupManifest manifest) throws IOException {
        Map<String, byte[]> scripts = MigrationScripts.byName(MigrationScripts.folders(Engine.H2));
        Set<String> unknown = new HashSet<>(manifest.migrations());
        unknown.removeAll(scripts.keySet());
        unknown.removeAll(MigrationScripts.byName(MigrationScripts.folders(Engine.POSTGRESQL))
                .keySet());
        if (!unknown.isEmpty()) {
            throw new BackupUnusableException(
                    file + " was made by a newer Lectern; install that one to restore it", null);
        }
        scripts.keySet().retainAll(manifest.migrations());
        return scripts;
    }

    private void tables(BackupFile backup) throws IOException, SQLException {
        DataSource driver = Connections.driver(DatabaseConfig.embedded(work));
        try (Connection connection = driver.getConnection();
                Statement statement = connection.createStatement()) {
            Flyway.configure()
                    .dataSource(driver)
                    .locations("filesystem:" + work.resolve("scripts"))
                    .outOfOrder(true)
                    .load()
                    .migrate();
            // They held when the backup was made, all at one moment; the order of the tables need not matter then.
            statement.execute("set referential_integrity false");
            connection.setAutoCommit(false);
            for (BackupManifest.Part part : backup.manifest().parts()) {
                if (part.name().startsWith(BackupManifest.TABLES)) {
                    table(backup, part, connection);
                }
            }
            connection.commit();
            statement.execute("set referential_integrity true");
            statement.execute("checkpoint sync");
        }
    }

    private static void table(BackupFile backup, BackupManifest.Part part, Connection connection)
            throws IOException, SQLException {
        String name = part.name().substring(BackupManifest.TABLES.length()).replace(".jsonl", "");
        try (Statement statement = connection.createStatement()) {
            // What the scripts put there was changed since, or is in the backup as well.
            statement.execute("delete from \"" + name + "\"");
        }
        try (Rows rows = new Rows(connection, name)) {
            backup.lines(part, rows::take);
            rows.flush();
        }
    }

    /** Inserts lines: the first names the columns. H2 reads each value's type out of its text. */
    private static final class Rows implements AutoCloseable {
        private final Connection connection;
        private final String table;
        private @Nullable PreparedStatement insert;
        private int waiting;

        Rows(Connection connection, String table) {
            this.connection = connection;
            this.table = table;
        }

        void take(@Nullable String[] line) throws SQLException {
            PreparedStatement known = insert;
            if (known == null) {
                insert = connection.prepareStatement("insert into \"" + table + "\" ("
                        + Arrays.stream(line)
                                .map(column -> "\"" + String.valueOf(column).replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(", "))
                        + ") values (" + "?, ".repeat(line.length - 1) + "?)");
                return;
            }
            for (int i = 0; i < line.length; i++) {
                known.setString(i + 1, line[i]);
            }
            known.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (insert != null && waiting > 0) {
                insert.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            if (insert != null) {
                insert.close();
            }
        }
    }

    private void files(BackupFile backup) throws IOException {
        MediaFiles media = new MediaFiles(work.resolve("media"));
        for (BackupManifest.Part part : backup.manifest().parts()) {
            String name = part.name();
            if (name.startsWith(BackupManifest.MEDIA)) {
                Path file = media.path(name.substring(BackupManifest.MEDIA.length()));
                Files.createDirectories(file.resolveSibling("."));
                try (OutputStream out = Files.newOutputStream(file)) {
                    backup.copy(part, out);
                }
            } else if (name.startsWith(BackupManifest.SECRETS)) {
                ByteArrayOutputStream secret = new ByteArrayOutputStream();
                backup.copy(part, secret);
                OwnersFile.write(work.resolve(name), secret.toString(StandardCharsets.UTF_8));
            }
        }
    }
}
