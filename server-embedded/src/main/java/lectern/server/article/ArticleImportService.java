package lectern.server.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lectern.model.article.ArticleImport;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.importing.FieldRows;
import lectern.server.importing.ImportHistory;
import lectern.server.importing.Item;
import lectern.server.importing.ItemReader;
import lectern.server.importing.Pump;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.CsvTable;
import lectern.server.sheet.SourceFile;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Imports files of articles in one go (002), all or nothing; what is there already is made once more. */
public final class ArticleImportService implements AutoCloseable {
    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final Path folder;
    private final StoredJson json = new StoredJson();
    private final ArticleRules rules = new ArticleRules(json);
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

    /** A file that is read, and how. */
    private record Source(
            ImportFormat format, long size, ItemReader<ReadArticle> reader, String encoding, String delimiter) {}

    /** How a file is read. */
    @FunctionalInterface
    private interface Read {
        ArticleImport.Report read(SourceFile file) throws IOException;
    }

    /**
     * Imports {@code {"articles": […]}}.
     *
     * @throws DomainException VALIDATION_ERROR where the file is no such JSON, VALIDATION_FAILED that names what is wrong
     *     with which article; nothing is kept then
     */
    public ArticleImport.Report importJson(InputStream in, Actor actor) {
        return imported(in, file -> {
            if (file.size() == 0) {
                throw new DomainException(ErrorCode.VALIDATION_ERROR, "The body is missing: send JSON");
            }
            try (JsonArticles reader = new JsonArticles(file, rules)) {
                return write(
                        new Source(
                                ImportFormat.JSON,
                                file.size(),
                                reader,
                                file.charset().name(),
                                ""),
                        actor);
            }
        });
    }

    /**
     * Imports a file with one row a sentence.
     *
     * @throws DomainException CSV_PARSE_ERROR where the file can't be read, VALIDATION_FAILED that names each wrong row;
     *     nothing is kept then
     */
    public ArticleImport.Report importCsv(InputStream in, Actor actor) {
        return imported(in, file -> {
            try (CsvTable table = CsvTable.open(file)) {
                CsvSheet sheet = table.sheet();
                FieldRows rows = FieldRows.named(sheet, file, CsvColumn.LABELS, CsvHeader.of(table.header()));
                ArticleTable reader = new ArticleTable(rows, rules);
                return write(
                        new Source(ImportFormat.CSV, file.size(), reader, sheet.encoding(), sheet.delimiter()), actor);
            }
        });
    }

    private ArticleImport.Report imported(InputStream in, Read read) {
        try (SourceFile file = SourceFile.receive(in, folder)) {
            oneAtATime.lock();
            try {
                return Pump.result(threads.submit(() -> read.read(file)));
            } finally {
                oneAtATime.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArticleImport.Report write(Source source, Actor actor) {
        ImportOrigin origin = new ImportOrigin(Ids.next(), actor.accountId(), Ids.now(clock));
        return database.write(tx -> {
            ImportFindings findings = new ImportFindings();
            ArticleIntake intake = new ArticleIntake(tx, json, origin, Identical.CREATE, false);
            long created = Pump.run(threads, source.reader(), items -> take(items, findings, intake));
            findings.refuse();
            ArticleImport.Report report = new ArticleImport.Report(
                    created, intake.sentences(), intake.tagsMade(), source.encoding(), source.delimiter());
            note(tx, source, origin, report, actor);
            return report;
        });
    }

    /** After the first finding it only goes on looking. */
    private static void take(List<Item<ReadArticle>> items, ImportFindings findings, ArticleIntake intake) {
        List<ReadArticle> good = new ArrayList<>(items.size());
        for (Item<ReadArticle> item : items) {
            if (item.content() == null) {
                findings.add(item.flaws());
            } else {
                good.add(item.content());
            }
        }
        if (findings.none()) {
            intake.take(good);
        }
    }

    private void note(Tx tx, Source source, ImportOrigin origin, ArticleImport.Report report, Actor actor) {
        long created = report.created();
        ImportHistory.note(
                tx,
                new ImportHistory.Done(
                        origin.importId(),
                        ImportKind.ARTICLES,
                        source.format(),
                        "",
                        source.size(),
                        new RowCounts(created, created, 0, 0, 0, 0),
                        List.of(),
                        actor,
                        origin.now()));
        audit.record(
                tx,
                actor,
                Change.bulk("import", ArticleService.KIND, origin.importId().toString(), report));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
