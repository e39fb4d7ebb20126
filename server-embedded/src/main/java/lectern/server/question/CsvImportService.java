package lectern.server.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.model.question.ImportReport;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.importing.FieldRows;
import lectern.server.importing.ImportHistory;
import lectern.server.importing.Item;
import lectern.server.importing.Pump;
import lectern.server.importing.Steps;
import lectern.server.importing.TakingBack;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.CsvTable;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Imports CSV files of questions in one go (004): all or nothing, in memory that does not grow with the file. */
public final class CsvImportService implements AutoCloseable {
    private final Database database;
    private final CatalogService catalog;
    private final QuestionTarget target;
    private final TakingBack takingBack;
    private final AuditTrail audit;
    private final Clock clock;
    private final Path folder;
    /** Two imports at once would only be slower, and could both make the same category. */
    private final Lock oneAtATime = new ReentrantLock(true);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("import-", 0).daemon().factory());

    /**
     * @param target knows how to take back what was kept of an import that came to nothing
     * @param folder where received files lie while they are read
     */
    public CsvImportService(
            Database database,
            CatalogService catalog,
            QuestionTarget target,
            TakingBack takingBack,
            AuditTrail audit,
            Clock clock,
            Path folder) {
        this.database = database;
        this.catalog = catalog;
        this.target = target;
        this.takingBack = takingBack;
        this.audit = audit;
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
    public ImportReport importCsv(InputStream in, boolean createCategories, Actor actor) {
        Origin origin = new Origin(
                "csv", actor.accountId(), clock.instant().truncatedTo(ChronoUnit.MICROS), QuestionService.newId());
        try (SourceFile spool = SourceFile.receive(in, folder)) {
            oneAtATime.lock();
            try {
                return Pump.result(threads.submit(() -> run(spool, createCategories, origin, actor)));
            } finally {
                oneAtATime.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport run(SourceFile spool, boolean createCategories, Origin origin, Actor actor)
            throws IOException {
        try (CsvTable table = CsvTable.open(spool)) {
            CsvSheet text = table.sheet();
            FieldRows rows = FieldRows.named(text, spool, QuestionFields.NAMES, CsvColumns.of(table.header()));
            CategoryNames names = new CategoryNames(catalog.catalog(), false, createCategories, origin.now());
            TableReader reader = new TableReader(rows, names, origin);
            ImportHistory.begin(database, done(spool.size(), origin, 0, List.of(), actor));
            boolean whole = false;
            try {
                ImportReport report = database.write(tx -> {
                    List<String> made = new ArrayList<>();
                    long created = write(tx, reader, origin.requiredImportId(), made);
                    ImportReport done = new ImportReport(created, made, text.encoding(), text.delimiter());
                    note(tx, spool.size(), origin, done, actor);
                    return done;
                });
                whole = true;
                return report;
            } finally {
                if (!whole) {
                    takingBack.forget(origin.requiredImportId(), target);
                }
            }
        }
    }

    private long write(Tx tx, TableReader reader, UUID importId, List<String> made) {
        CsvFindings findings = new CsvFindings();
        long read;
        try (QuestionWriter writer = new QuestionWriter(tx)) {
            MadeCategories categories = new MadeCategories(tx, writer);
            Steps steps = new Steps(tx, importId);
            read = Pump.run(threads, reader, items -> {
                int written = take(items, findings, categories, writer);
                steps.wrote(written, categories.ids());
            });
            made.addAll(categories.ids());
        }
        if (read == 0) {
            throw Unreadable.at(2, "there is nothing below the header: write the questions there");
        }
        if (!findings.clean()) {
            throw findings.refusal();
        }
        return read;
    }

    /**
     * After the first finding it only goes on looking.
     *
     * @return how many it wrote
     */
    private static int take(
            List<Item<Incoming>> items, CsvFindings findings, MadeCategories categories, QuestionWriter writer) {
        List<QuestionRow> rows = new ArrayList<>(items.size());
        for (Item<Incoming> item : items) {
            Incoming good = item.content();
            if (good == null) {
                findings.bad(item.flaws());
            } else if (good.archived() != null) {
                findings.bad(List.of(good.archived()));
            } else if (findings.clean()) {
                categories.make(good.made());
                rows.add(good.row());
            }
        }
        if (!findings.clean()) {
            return 0;
        }
        writer.insert(rows);
        return rows.size();
    }

    private static ImportHistory.Done done(
            long size, Origin origin, long created, List<String> categories, Actor actor) {
        return new ImportHistory.Done(
                origin.requiredImportId(),
                ImportKind.QUESTIONS,
                ImportFormat.CSV,
                "",
                size,
                new RowCounts(created, created, 0, 0, 0, 0),
                categories,
                actor,
                origin.now());
    }

    private void note(Tx tx, long size, Origin origin, ImportReport report, Actor actor) {
        ImportHistory.note(tx, done(size, origin, report.created(), report.categoriesCreated(), actor));
        audit.record(
                tx,
                actor,
                Change.bulk(
                        "import",
                        QuestionService.KIND,
                        origin.requiredImportId().toString(),
                        report));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
