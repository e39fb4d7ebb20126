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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.model.backup.BackupKind;
import lectern.server.secret.OwnersFile;

/**
 * The folder of backups beside a school's data. Each is one file with all that another laptop needs: the tables as they
 * were at one moment, the files they name, and the secrets under which they are sealed. It is written beside, read whole
 * again, and only then gets its name, so what has the name of a backup is one.
 */
public final class Backups {
    private static final Duration SURELY_GIVEN_UP = Duration.ofDays(1);

    private final Path home;
    private final Path folder;
    /** Held while files go: two who delete at once must not take the last two. */
    private final Lock deleting = new ReentrantLock();

    private volatile boolean closing;

    /** @param home the data folder; the backups stand in {@code backups} below it */
    public Backups(Path home) {
        this.home = home;
        this.folder = home.resolve("backups");
    }

    /** A backup in the folder. */
    public record Kept(String name, BackupKind kind, Instant made, long bytes) {}

    /**
     * Makes one while others read and write.
     *
     * @throws BackupUnusableException if it could not be made, for example because the disk is full; nothing of it is
     *     left then
     */
    public Kept make(Database database, BackupKind kind, Instant now) {
        return make(
                kind,
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
        return make(BackupKind.BEFORE_MIGRATION, now, writer -> {
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

    private synchronized Kept make(BackupKind kind, Instant now, Tables tables) {
        try {
            String name = BackupNames.of(kind, now);
            Files.createDirectories(folder);
            sweep(now);
            Path part = folder.resolve(name + ".part");
            try {
                OwnersFile.write(part, "");
                try (BackupWriter writer = new BackupWriter(part, now, () -> closing)) {
                    tables.writeTo(writer);
                    writer.files(home);
                    writer.finish();
                }
                new BackupFile(part).close();
                Path place = free(name);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                return BackupNames.backup(place).orElseThrow(() -> new NoSuchFileException(place.toString()));
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

    /** What is being made is given up, and no other begins: Lectern closes. */
    public void close() {
        closing = true;
    }

    /** All there are, the newest first. */
    public List<Kept> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> BackupNames.backup(file).stream())
                    .sorted(BackupNames.NEWEST_FIRST)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new BackupUnusableException("The backups cannot be listed: " + folder, e);
        }
    }

    /** The backup of a name that somebody wrote: it names one of those in the folder, or nothing. */
    public Optional<Kept> find(String name) {
        return list().stream().filter(kept -> kept.name().equals(name)).findFirst();
    }

    /** Where a backup stands. */
    public Path path(Kept kept) {
        return folder.resolve(kept.name());
    }

    /** Deletes the oldest of those made daily beyond a number. Says how many went. */
    public int keepNewest(int number) {
        return deleting(() -> {
            List<Kept> old = list().stream()
                    .filter(kept -> kept.kind() == BackupKind.DAILY)
                    .skip(number)
                    .toList();
            old.forEach(this::delete);
            return old.size();
        });
    }

    /**
     * Deletes one, unless it is the last: the last of all, or the last that was not made before a migration, as one of
     * those lacks all that was written since.
     *
     * @return whether it is gone
     */
    public boolean deleteUnlessLast(Kept kept) {
        return deleting(() -> {
            boolean another = list().stream()
                    .anyMatch(other -> !other.name().equals(kept.name())
                            && (kept.kind() == BackupKind.BEFORE_MIGRATION
                                    || other.kind() != BackupKind.BEFORE_MIGRATION));
            if (another) {
                delete(kept);
            }
            return another;
        });
    }

    private <T> T deleting(Supplier<T> work) {
        deleting.lock();
        try {
            return work.get();
        } finally {
            deleting.unlock();
        }
    }

    private void delete(Kept kept) {
        try {
            Files.deleteIfExists(path(kept));
        } catch (IOException e) {
            throw new BackupUnusableException("The backup cannot be deleted: " + path(kept), e);
        }
    }
}
