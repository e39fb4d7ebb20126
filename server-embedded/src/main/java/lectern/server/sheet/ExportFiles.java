package lectern.server.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Writes what leaves as a file, all of it as it was at one moment. It goes to disk first, so that a slow client holds no
 * connection to the database, and a failure is told instead of cutting a file short. One at a time, on a platform thread:
 * on two cores seconds of work on a virtual one would keep other requests waiting.
 */
public final class ExportFiles implements AutoCloseable {
    private static final String PREFIX = "export-";

    private final Database database;
    private final Path folder;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("export").daemon().factory());

    /** What stands in a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the stream is closed by the caller. */
        void write(Tx tx, OutputStream out) throws IOException;
    }

    /** @param folder where files lie until they are sent; those that a crash left there are deleted */
    public ExportFiles(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        deleteLeftovers();
    }

    private void deleteLeftovers() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, which is the caller's to delete. Where that fails, nothing is left. */
    public Path write(Content content) {
        try {
            return thread.submit(() -> written(content)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the export failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the export was interrupted", e);
        }
    }

    private Path written(Content content) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), PREFIX, ".tmp");
        boolean whole = false;
        try {
            database.snapshot(tx -> {
                write(tx, content, file);
                return file;
            });
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    private static void write(Tx tx, Content content, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.write(tx, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
