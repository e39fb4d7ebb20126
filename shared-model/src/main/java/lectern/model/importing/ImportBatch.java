package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;

/**
 * One import, from the upload to its place in the history.
 *
 * @param fileName as the client named it
 * @param size bytes
 * @param options how it is read; null in the history of an import whose route has none
 * @param counts of the last check, or of what was done; all 0 before
 * @param categoriesCreated ids of the categories that were made for it; after a check the names of those that would be
 * @param createdBy account of whoever uploaded it
 * @param createdByName what that account is called now; null where it is gone or has no name
 * @param expiresAt when a staged file vanishes; null once applied
 * @param progress null unless something is under way
 * @param failure why the last check or apply ended without a result (CANCELLED ones say so); null where it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportBatch(
        String id,
        ImportKind kind,
        ImportState state,
        ImportFormat format,
        String fileName,
        long size,
        @Nullable ImportOptions options,
        RowCounts counts,
        List<String> categoriesCreated,
        @Nullable String createdBy,
        @Nullable String createdByName,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        @Nullable ImportProgress progress,
        @Nullable WireError failure) {}
