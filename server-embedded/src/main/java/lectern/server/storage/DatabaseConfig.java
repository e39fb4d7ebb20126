package lectern.server.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the data is.
 *
 * @param jdbcUrl {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param password may be empty
 * @param dataFolder the folder that Lectern locks; null where the database is somebody else's
 * @param home the folder of what stands beside the database, which backups go to and take files from; null where there
 *     is none
 */
public record DatabaseConfig(
        String jdbcUrl,
        String user,
        String password,
        @Nullable Path dataFolder,
        @Nullable Path home) {

    public DatabaseConfig {
        if (!jdbcUrl.startsWith("jdbc:h2:") && !jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "A database address starts with jdbc:postgresql: or jdbc:h2:, this one does not: " + jdbcUrl);
        }
    }

    /** The database inside Lectern's own folder, which is made if it is not there. */
    public static DatabaseConfig embedded(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        if (folder.toString().contains(";")) {
            throw new IllegalArgumentException("The data folder may not have a semicolon in its name: " + folder);
        }
        // "retry:" reopens the file when an interrupted thread closed its channel, as NIO does to it.
        String url = "jdbc:h2:retry:" + folder.resolve("db").resolve("lectern");
        return new DatabaseConfig(url, "lectern", "", folder, folder);
    }

    /** A database that is reached by its address, usually a PostgreSQL server of the school. */
    public static DatabaseConfig at(String jdbcUrl, String user, String password) {
        return new DatabaseConfig(jdbcUrl, user, password, null, null);
    }

    /** As this one, with a data folder beside that is not the database's own. */
    public DatabaseConfig beside(Path folder) {
        return new DatabaseConfig(
                jdbcUrl, user, password, dataFolder, folder.toAbsolutePath().normalize());
    }

    public Engine engine() {
        return jdbcUrl.startsWith("jdbc:h2:") ? Engine.H2 : Engine.POSTGRESQL;
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return "DatabaseConfig[" + jdbcUrl.replaceAll("(?i)(password=)[^&;]*", "$1…") + ", user " + user + "]";
    }
}
