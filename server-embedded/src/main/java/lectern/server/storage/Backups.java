package lectern.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.server.secret.OwnersFile;

/**
 * The folder of backups beside a school's data. Each is one file with all that another laptop needs: the tables as they
 * were at one moment, the files they name, and the secrets under which they are sealed. It is written beside, read whole
 * again, and only then gets its name, so what has the name of a backup is one.
 */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(lectern|before-migration)-\\d{8}T\\d{6}Z(-\\d+)?\\.zip");
    private static final String REGULAR = "lectern-";
    private static final String BEFORE_MIGRATION = "before-migration-";
    private static final Duration SURELY_GIVEN_UP = Duration.ofDays(1);

    private final Path home;
    private final Path folder;

    /** @param home the data folder; the backups stand in {@code backups} below it */
    public Backups(Path home) {
        this.home = home;
        this.folder = home.resolve("backups");
    }

    /** A backup in the folder. */
    public record Kept(String name, Instant made, long bytes) {}

    /**
     * Makes one while others read and write.
     *
     * @throws BackupUnusableException if it could not be made, for example because the disk is full; nothing of it is
     *     left then
     */
    public Kept make(Database database, Instant now) {
        return make(
                REGULAR,
                now,
                writer -> database.snapshot(tx -> {
                    try {
                        writer.tables(tx.handle().getConnection());
                        return writer;
                    } catch (IOException | SQLException e) {
                        throw new BackupUnusableException(failure(e), e);
                    }
                }));
    }

    /** As {@link #make}, on a connection past the pool, which is not in a transaction. */
    Kept makeBeforeMigration(Connection connection, Engine engine, Instant now) {
        return make(BEFORE_MIGRATION, now, writer -> {
            int usual = connection.getTransactionIsolation();
            // Other servers on the same PostgreSQL may be writing.
            connection.setTransactionIsolation(engine.oneMoment());
            connection.setAutoCommit(false);
            try {
                writer.tables(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(usual);
            }
        });
    }

    @FunctionalInterface
    private interface Tables {
        void writeTo(BackupWriter writer) throws IOException, SQLException;
    }

    private synchronized Kept make(String prefix, Instant now, Tables tables) {
        try {
            Files.createDirectories(folder);
            sweep(now);
            Path part = folder.resolve(prefix + STAMP.format(now) + ".part");
            try {
                OwnersFile.write(part, "");
                try (BackupWriter writer = new BackupWriter(part, now)) {
                    tables.writeTo(writer);
                    writer.files(home);
                    writer.finish();
                }
                new BackupFile(part).close();
                Path place = free(prefix + STAMP.format(now));
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                return kept(place);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | SQLException e) {
            throw new BackupUnusableException(failure(e), e);
        }
    }

    private String failure(Exception e) {
        return "No backup could be made in " + folder + ": " + e.getMessage();
    }

    private Path free(String name) {
        Path place = folder.resolve(name + ".zip");
        for (int i = 2; Files.exists(place); i++) {
            place = folder.resolve(name + "-" + i + ".zip");
        }
        return place;
    }

    /** What a process left that was killed. */
    private void sweep(Instant now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".part"))::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(SURELY_GIVEN_UP))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** All there are, the newest first. */
    public List<Kept> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isName(String.valueOf(file.getFileName())))
                    .map(Backups::kept)
                    .sorted(Comparator.comparing(Kept::made)
                            .thenComparing(Kept::name)
                            .reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new BackupUnusableException("The backups cannot be listed: " + folder, e);
        }
    }

    private static Kept kept(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            String stamp = name.replaceFirst("^(" + REGULAR + "|" + BEFORE_MIGRATION + ")", "")
                    .substring(0, 16);
            return new Kept(name, Instant.from(STAMP.parse(stamp)), Files.size(file));
        } catch (IOException e) {
            throw new BackupUnusableException("The backup cannot be looked at: " + file, e);
        }
    }

    /** Whether a text has the form of a backup's name; others name no file. */
    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Where the backup of a name stands, or would. */
    public Path path(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a backup");
        }
        return folder.resolve(name);
    }

    /** Deletes the oldest beyond a number; those made before a migration stay. Says how many went. */
    public synchronized int keepNewest(int number) {
        List<Kept> old = list().stream()
                .filter(kept -> kept.name().startsWith(REGULAR))
                .skip(number)
                .toList();
        old.forEach(kept -> delete(kept.name()));
        return old.size();
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new BackupUnusableException("The backup cannot be deleted: " + path(name), e);
        }
    }
}
