package lectern.server.question;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.http.Caller;
import lectern.server.importing.ImportService;
import lectern.server.importing.ImportSteps;
import lectern.server.importing.ImportTarget;
import lectern.server.importing.TakingBack;
import lectern.server.media.MediaService;
import lectern.server.storage.Database;
import lectern.server.storage.MediaFiles;
import org.awaitility.Awaitility;

/** Both importers of questions on a database, without a server around them. */
final class ImportParts implements AutoCloseable {
    /** May import anything. */
    static final Caller HEAD =
            new Caller(new UUID(0, 1), new UUID(0, 2), Role.SUPER_ADMIN, EnumSet.allOf(Permission.class), Instant.MAX);

    final ImportService imports;
    final CsvImportService csv;

    /** @param as what the wizard's importer is to see of the target */
    ImportParts(Database database, Path folder, Function<QuestionTarget, ImportTarget<?>> as) {
        Clock clock = Clock.systemUTC();
        AuditTrail audit = new AuditTrail(clock);
        CatalogService catalog = new CatalogService(database);
        MediaService media =
                new MediaService(database, new MediaFiles(folder.resolve("media")), audit, List.of(), clock);
        QuestionTarget target = new QuestionTarget(catalog, media);
        TakingBack takingBack = new TakingBack(database, clock);
        imports = new ImportService(
                database, List.of(as.apply(target)), audit, takingBack, clock, folder.resolve("imports"));
        csv = new CsvImportService(database, catalog, target, takingBack, audit, clock, folder.resolve("tmp"));
    }

    /** Stages a file that changes what is there and makes the categories that it names. */
    UUID staged(String file, BadRows badRows) {
        ImportBatch batch = imports.staging()
                .stage(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        "questions.csv",
                        null,
                        null,
                        HEAD,
                        Actor.SERVER)
                .batch();
        UUID id = UUID.fromString(batch.id());
        imports.staging()
                .configure(
                        id,
                        ImportSteps.with(Objects.requireNonNull(batch.options()), Identical.UPDATE, badRows, true),
                        HEAD,
                        Actor.SERVER);
        return id;
    }

    /** Waits until this many rows of an import under way are done. */
    void awaitRows(UUID id, long rows) {
        await(id, batch -> batch.progress() != null && batch.progress().rows() >= rows);
    }

    /** Waits until nothing is under way. */
    ImportBatch ended(UUID id) {
        return await(id, batch -> !batch.state().running());
    }

    private ImportBatch await(UUID id, Predicate<ImportBatch> until) {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> imports.get(id), until);
    }

    @Override
    public void close() {
        imports.close();
        csv.close();
    }
}
