package lectern.server.importing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportProgress;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowCounts;
import lectern.model.wire.Json;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of {@code import_batch}.
 *
 * @param createdByName of the account that made it; no column of its own
 */
public record ImportRow(
        UUID id,
        String kind,
        String state,
        String format,
        String fileName,
        long sizeBytes,
        @Nullable String options,
        boolean isChecked,
        long rowCount,
        long created,
        long updated,
        long same,
        long skipped,
        long refused,
        String categories,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        @Nullable String failure,
        @Nullable String madeSoFar,
        @Nullable String createdByName) {
    /** Lenient, so that a row written by another version of Lectern still reads. */
    private static final JsonMapper JSON = Json.lenient();

    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    /** One that just came in. */
    static ImportRow staged(
            UUID id, ImportOptions options, String fileName, long size, @Nullable UUID by, Instant now, Instant end) {
        return new ImportRow(
                id,
                options.kind().wireName(),
                ImportState.STAGED.wireName(),
                options.format().wireName(),
                fileName,
                size,
                json(options),
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                "[]",
                by,
                now,
                end,
                null,
                null,
                null,
                null,
                null);
    }

    /** One that another route made. */
    static ImportRow applied(ImportHistory.Done done) {
        return ofRoute(done, ImportState.APPLIED, done.now());
    }

    /** One that another route begins to make. */
    static ImportRow begun(ImportHistory.Done done) {
        return ofRoute(done, ImportState.APPLYING, null);
    }

    private static ImportRow ofRoute(ImportHistory.Done done, ImportState state, @Nullable Instant appliedAt) {
        RowCounts counts = done.counts();
        return new ImportRow(
                done.importId(),
                done.kind().wireName(),
                state.wireName(),
                done.format().wireName(),
                done.fileName(),
                done.size(),
                null,
                false,
                counts.rows(),
                counts.create(),
                counts.update(),
                counts.same(),
                counts.skip(),
                counts.refuse(),
                json(done.categoriesCreated()),
                done.actor().accountId(),
                done.now(),
                null,
                appliedAt,
                null,
                null,
                null,
                null);
    }

    ImportState importState() {
        return ImportState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    ImportKind importKind() {
        return ImportKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Null where the route that made it has none. */
    @Nullable
    ImportOptions importOptions() {
        return options == null ? null : JSON.readValue(options, ImportOptions.class);
    }

    /** Of one that was staged. */
    ImportOptions requiredOptions() {
        return JSON.readValue(Objects.requireNonNull(options), ImportOptions.class);
    }

    RowCounts counts() {
        return new RowCounts(rowCount, created, updated, same, skipped, refused);
    }

    List<String> categoryIds() {
        return JSON.readValue(categories, IDS);
    }

    /** Ids of the categories that it has made while it is under way; null where nothing of it is kept. */
    @Nullable
    List<String> madeSoFarIds() {
        return madeSoFar == null ? null : JSON.readValue(madeSoFar, IDS);
    }

    /** How a column keeps a thing. */
    static String json(Object thing) {
        return JSON.writeValueAsString(thing);
    }

    ImportBatch toBatch(@Nullable ImportProgress progress) {
        return new ImportBatch(
                id.toString(),
                importKind(),
                importState(),
                ImportFormat.valueOf(format.toUpperCase(Locale.ROOT)),
                fileName,
                sizeBytes,
                importOptions(),
                counts(),
                categoryIds(),
                createdBy == null ? null : createdBy.toString(),
                createdByName,
                createdAt,
                expiresAt,
                appliedAt,
                undoneAt,
                progress,
                failure == null ? null : JSON.readValue(failure, WireError.class));
    }
}
