package lectern.server.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lectern.model.article.ArticleImport;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Imports files of articles (002), all or nothing. The file lies on disk while it is read, and the reading runs on a
 * platform thread: on two cores a long one on a virtual thread would keep other requests waiting.
 */
public final class ArticleImportService {
    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final Path folder;
    private final StoredJson json = new StoredJson();
    private final ArticleRules rules = new ArticleRules(json);
    private final JsonArticles jsonArticles = new JsonArticles(rules);
    /** Two imports at once would only be slower. */
    private final Lock oneAtATime = new ReentrantLock(true);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("article-import-", 0).daemon().factory());

    /** @param folder where received files lie while they are read */
    public ArticleImportService(Database database, AuditTrail audit, Clock clock, Path folder) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.folder = folder;
    }

    /** How a file is read into an intake. */
    @FunctionalInterface
    private interface Read {
        ArticleImport.Report read(SourceFile file, ArticleIntake intake) throws IOException;
    }

    /**
     * Imports {@code {"articles": […]}}.
     *
     * @throws DomainException VALIDATION_ERROR where the file is no such JSON, VALIDATION_FAILED that names what is wrong
     *     with which article; nothing is kept then
     */
    public ArticleImport.Report importJson(InputStream in, Actor actor) {
        return imported(in, actor, (file, intake) -> {
            if (file.size() == 0) {
                throw new DomainException(ErrorCode.VALIDATION_ERROR, "The body is missing: send JSON");
            }
            jsonArticles.read(file.reader(), intake);
            return intake.finish(file.charset().name(), "");
        });
    }

    /**
     * Imports a file with one row a sentence.
     *
     * @throws DomainException CSV_PARSE_ERROR where the file can't be read, VALIDATION_FAILED that names each wrong row;
     *     nothing is kept then
     */
    public ArticleImport.Report importCsv(InputStream in, Actor actor) {
        return imported(in, actor, (file, intake) -> {
            if (file.size() == 0) {
                throw Unreadable.at(1, "the file is empty");
            }
            if (file.zip() || file.oldWorkbook()) {
                throw Unreadable.at(1, "this is a workbook: save it as \"CSV UTF-8\" in your spreadsheet program");
            }
            try (CsvSheet sheet = CsvSheet.open(file)) {
                new CsvArticles(sheet, rules, intake).read();
                return intake.finish(sheet.encoding(), sheet.delimiter());
            }
        });
    }

    private ArticleImport.Report imported(InputStream in, Actor actor, Read read) {
        try (SourceFile file = SourceFile.receive(in, folder)) {
            oneAtATime.lock();
            try {
                return threads.submit(() -> database.write((Tx tx) -> write(tx, file, actor, read)))
                        .get();
            } finally {
                oneAtATime.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private ArticleImport.Report write(Tx tx, SourceFile file, Actor actor, Read read) {
        try {
            ArticleIntake intake = new ArticleIntake(tx, json, actor.accountId(), Ids.now(clock));
            ArticleImport.Report report = read.read(file, intake);
            audit.record(tx, actor, Change.bulk("import", "article", null, report));
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
