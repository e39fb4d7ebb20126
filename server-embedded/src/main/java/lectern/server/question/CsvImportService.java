package lectern.server.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lectern.model.question.ImportReport;
import lectern.model.wire.DomainException;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import lectern.server.storage.Conflicts;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Imports CSV files of questions (004): all or nothing, in memory that does not grow with the file. One thread reads and
 * checks while another writes; both are platform threads, because on two cores a minute of work on virtual threads would
 * keep every other request waiting.
 */
public final class CsvImportService {
    private final Database database;
    private final CatalogService catalog;
    private final Clock clock;
    private final Path folder;
    /** Two imports at once would only be slower, and could both make the same category. */
    private final Lock oneAtATime = new ReentrantLock(true);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("import-", 0).daemon().factory());

    /**
     * @param folder where received files lie while they are read
     */
    public CsvImportService(Database database, CatalogService catalog, Clock clock, Path folder) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
        this.folder = folder;
    }

    /**
     * Imports a whole file as drafts.
     *
     * @param createCategories makes the categories that the file names and nobody has
     * @throws DomainException CSV_PARSE_ERROR where the file can't be read, VALIDATION_FAILED where rows or categories
     *     are wrong; nothing is kept then
     */
    public ImportReport importCsv(InputStream in, boolean createCategories, @Nullable UUID by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (SourceFile spool = SourceFile.receive(in, folder)) {
            if (spool.size() == 0) {
                throw Unreadable.at(1, "the file is empty");
            }
            if (spool.zip() || spool.oldWorkbook()) {
                throw Unreadable.at(1, "this is a workbook: save it as \"CSV UTF-8\" in your spreadsheet program");
            }
            oneAtATime.lock();
            try {
                return result(threads.submit(() -> run(spool, createCategories, new Origin("csv", by, now))));
            } finally {
                oneAtATime.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport run(SourceFile spool, boolean createCategories, Origin origin) throws IOException {
        CsvPipe pipe = new CsvPipe();
        try (CsvSheet text = CsvSheet.open(spool)) {
            CsvParser parser = new CsvParser(text, catalog.catalog(), createCategories, origin, pipe);
            Future<Long> parsing = threads.submit(parser::run);
            try {
                List<String> made = new ArrayList<>();
                long created = database.write(tx -> write(tx, pipe, parsing, origin, made));
                return new ImportReport(created, made, text.encoding(), text.delimiter());
            } finally {
                pipe.close();
                awaitEnd(parsing);
            }
        }
    }

    private static long write(Tx tx, CsvPipe pipe, Future<Long> parsing, Origin origin, List<String> made) {
        try (QuestionWriter writer = new QuestionWriter(tx)) {
            for (CsvBatch batch = pipe.take(); !batch.last(); batch = pipe.take()) {
                batch.newCategories().forEach(slug -> CategoryService.insert(tx, category(slug, origin.now())));
                made.addAll(batch.newCategories());
                writer.insert(batch.rows());
            }
            tx.touch(CatalogService.FEATURE);
            return result(parsing);
        } catch (SQLException | JdbiException e) {
            if (Conflicts.unique(e)) {
                throw DomainException.conflict(
                        "Somebody else made one of these categories in the same moment: import again");
            }
            throw new IllegalStateException("the rows could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    private static CategoryRow category(String slug, Instant now) {
        return new CategoryRow(slug, CategoryService.nameOf(slug), slug, null, null, 0, CategoryRow.ACTIVE, now);
    }

    /** What the other thread made of it; its refusal is thrown again as it was. */
    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the import failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    /** The file may be closed only when nobody reads it any more. */
    private static void awaitEnd(Future<Long> parsing) {
        try {
            parsing.get();
        } catch (ExecutionException | CancellationException e) {
            // told by the writer already, or it failed first
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
