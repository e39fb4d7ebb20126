package lectern.server.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportProgress;
import lectern.model.importing.RowCounts;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.WireError;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks and imports files behind the requests' backs, one at a time: two at once would only be slower. On platform
 * threads, because on two cores a minute of work on virtual ones would keep every request waiting.
 */
final class ImportRunner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final int GOODBYE_SECONDS = 20;

    private final Database database;
    private final StagedFolder folder;
    private final AuditTrail audit;
    private final TakingBack takingBack;
    private final Clock clock;
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("import-reader-", 0).daemon().factory());

    ImportRunner(Database database, StagedFolder folder, AuditTrail audit, TakingBack takingBack, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.audit = audit;
        this.takingBack = takingBack;
        this.clock = clock;
    }

    /** How far an import is that is under way here; null for any other. */
    @Nullable
    ImportProgress progress(UUID id) {
        Job job = jobs.get(id);
        return job == null ? null : job.progress();
    }

    /** What is under way of an import; of one on another node nothing is known here, so its end never comes. */
    Job job(UUID id) {
        return jobs.getOrDefault(id, new Job());
    }

    /** Waits until what is committed is on disk and whoever keeps something of it in memory has heard of it. */
    void settle(UUID id) {
        Job job = jobs.get(id);
        if (job != null) {
            job.await();
        }
    }

    /** False where nothing is under way here. */
    boolean cancel(UUID id) {
        Job job = jobs.get(id);
        if (job != null) {
            job.cancel();
        }
        return job != null;
    }

    /** Begins a check of what is in the state for it. */
    void check(UUID id, ImportTarget<?> target, ImportOptions options, Actor actor) {
        begin(id, target, job -> check(target, new ImportRun(id, options, actor, now(), true), job));
    }

    /** Begins an import of what is in the state for it. */
    void apply(UUID id, ImportTarget<?> target, ImportOptions options, Actor actor) {
        begin(id, target, job -> apply(target, new ImportRun(id, options, actor, now(), false), job));
    }

    private interface Work {
        void run(Job job) throws IOException;
    }

    private void begin(UUID id, ImportTarget<?> target, Work work) {
        Job job = new Job();
        jobs.put(id, job);
        runner.execute(() -> {
            try {
                work.run(job);
            } catch (IOException | RuntimeException | Error e) {
                takingBack.fail(id, target, failure(id, e));
            } finally {
                jobs.remove(id);
                job.end();
            }
        });
    }

    private static WireError failure(UUID id, Throwable cause) {
        return switch (cause) {
            case CancellationException cancelled ->
                error(ErrorCode.CONFLICT, "It was cancelled, and nothing of it was kept");
            case DomainException refusal ->
                new WireError(refusal.code(), String.valueOf(refusal.getMessage()), refusal.details(), null);
            default -> {
                log.error("the import {} failed", id, cause);
                yield new WireError(
                        ErrorCode.INTERNAL_ERROR,
                        "Something went wrong in the server. Nothing half-done was kept; please try again.",
                        List.of(),
                        id.toString());
            }
        };
    }

    static WireError error(ErrorCode code, String message) {
        return new WireError(code, message, List.of(), null);
    }

    private <T> void check(ImportTarget<T> target, ImportRun run, Job job) throws IOException {
        UUID id = run.importId();
        Looked looked;
        try (Source<T> source = Source.open(folder.open(id, run.options()), target, run);
                FindingsFile.Writer findings = folder.findings(id).write()) {
            looked = database.read(tx -> {
                try (ItemWriter<T> writer = target.write(tx, run)) {
                    RowCounts counts = new Passage<>(run, source.reader(), writer, job, findings::add).go(readers);
                    return new Looked(counts, writer.categories());
                }
            });
        }
        String categories = ImportRow.json(looked.categories());
        database.write(tx -> tx.dao(ImportDao.class).endCheck(id, looked.counts(), categories));
    }

    /** What a check found. */
    private record Looked(RowCounts counts, List<String> categories) {}

    private <T> void apply(ImportTarget<T> target, ImportRun run, Job job) throws IOException {
        UUID id = run.importId();
        try (Source<T> source = Source.open(folder.open(id, run.options()), target, run)) {
            database.write((Tx tx) -> {
                try (ItemWriter<T> writer = target.write(tx, run)) {
                    RowCounts counts = new Passage<>(run, source.reader(), writer, job, finding -> {}).go(readers);
                    job.goOn();
                    keep(tx, target, run, counts, writer.categories());
                    return counts;
                }
            });
        }
        folder.removeSource(id);
    }

    /** The import is done with the same commit that keeps what it made, or the last step of it. */
    private void keep(Tx tx, ImportTarget<?> target, ImportRun run, RowCounts counts, List<String> categories) {
        UUID id = run.importId();
        if (tx.dao(ImportDao.class).endApply(id, counts, ImportRow.json(categories), now()) == 0) {
            throw DomainException.conflict("Another server of the school took this import back meanwhile");
        }
        audit.record(tx, run.actor(), Change.bulk("import", target.thing(), id.toString(), counts));
    }

    /** Does something long on a platform thread, while the caller waits. */
    <R> R away(Callable<R> work) {
        return Pump.result(readers.submit(work));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Stops what is under way, so that the database may be closed. */
    @Override
    public void close() {
        jobs.values().forEach(Job::cancel);
        runner.shutdown();
        try {
            if (!runner.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("an import did not stop in time; nothing of it is kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        runner.shutdownNow();
        readers.shutdownNow();
    }
}
