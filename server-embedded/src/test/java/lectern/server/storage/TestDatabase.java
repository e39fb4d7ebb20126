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
 * H2 lives in a folder of its own; PostgreSQL is one real server for the whole JVM with a database for each call.
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
            return new TestDatabase(engine == Engine.H2 ? DatabaseConfig.embedded(folder) : freshPostgresql(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database on the JVM's PostgreSQL, not yet opened nor migrated. */
    public static DatabaseConfig freshPostgresql() {
        EmbeddedPostgres server = Server.INSTANCE;
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DatabaseConfig.at("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres", "");
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
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when first asked for; ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
