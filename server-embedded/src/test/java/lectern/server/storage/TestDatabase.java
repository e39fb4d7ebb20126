package lectern.server.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * An empty, migrated database of either engine, for one test class:
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource(Engine.class)
 * class QuestionDaoIT {
 *     private final TestDatabase test;
 *
 *     QuestionDaoIT(Engine engine) {
 *         test = TestDatabase.open(engine);
 *     }
 *
 *     @AfterEach
 *     void close() {
 *         test.close();
 *     }
 * }</pre>
 *
 * H2 lives in a folder of its own; PostgreSQL is one real server for the whole JVM with a database for each call. The
 * migrations run once in a JVM; every test begins with a copy of what they made.
 */
@NullMarked
public final class TestDatabase implements AutoCloseable {
    private final DatabaseConfig config;
    private final Path folder;
    private Database database;

    private TestDatabase(DatabaseConfig config, Path folder) {
        this.config = config;
        this.folder = folder;
        this.database = Database.open(config);
    }

    public static TestDatabase open(Engine engine) {
        try {
            Path folder = Files.createTempDirectory("lectern-test-");
            return new TestDatabase(migrated(engine, folder), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseConfig migrated(Engine engine, Path folder) throws IOException {
        if (engine == Engine.POSTGRESQL) {
            return copyOf(MigratedPostgresql.CONFIG);
        }
        copy(MigratedH2.FOLDER, folder);
        return DatabaseConfig.embedded(folder);
    }

    /** Copies the files of a folder into another; nobody may have a database in it open. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** A database on the JVM's PostgreSQL with all that is in another one, which nobody may have open. */
    public static DatabaseConfig copyOf(DatabaseConfig template) {
        return create(" template " + name(template));
    }

    private static String name(DatabaseConfig config) {
        return config.jdbcUrl().substring(config.jdbcUrl().lastIndexOf('/') + 1);
    }

    /**
     * Removes a database from the JVM's PostgreSQL, whoever has it open; does nothing for H2. Hundreds of them would keep
     * the JVM from ending for half a minute.
     */
    public static void drop(DatabaseConfig config) {
        if (config.engine() == Engine.POSTGRESQL) {
            execute("drop database if exists " + name(config) + " with (force)");
        }
    }

    /** An empty database on the JVM's PostgreSQL, not yet opened nor migrated. */
    public static DatabaseConfig freshPostgresql() {
        return create("");
    }

    private static DatabaseConfig create(String options) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + options);
        return DatabaseConfig.at(
                "jdbc:postgresql://localhost:" + Server.INSTANCE.getPort() + "/" + name, "postgres", "");
    }

    private static void execute(String sql) {
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Database database() {
        return database;
    }

    /** Where it is, for a server of its own or a second look; close {@link #database} before with H2. */
    public DatabaseConfig config() {
        return config;
    }

    /** A folder of this test's own, deleted with it; H2's data folder. */
    public Path folder() {
        return folder;
    }

    /** Closes the database and opens it again, as a restart does. */
    public Database reopen() {
        database.close();
        database = Database.open(config);
        return database;
    }

    @Override
    public void close() {
        database.close();
        drop(config);
        delete(folder);
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that copies are made of, and which goes with the JVM. */
    public static Path template() throws IOException {
        Path folder = Files.createTempDirectory("lectern-test-template-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    /** Made when first asked for. */
    private static final class MigratedH2 {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = template();
                Database.open(DatabaseConfig.embedded(folder)).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Made when first asked for. */
    private static final class MigratedPostgresql {
        static final DatabaseConfig CONFIG = make();

        private static DatabaseConfig make() {
            DatabaseConfig config = freshPostgresql();
            Database.open(config).close();
            return config;
        }
    }

    /** Started when first asked for; ends with the JVM. */
    private static final class Server {
        /** Tests never cut its power, and wait for no disk; benchmarks leave this as a school has it. */
        private static final String FSYNC = System.getProperty("lectern.test.fsync", "on");

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", FSYNC)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
