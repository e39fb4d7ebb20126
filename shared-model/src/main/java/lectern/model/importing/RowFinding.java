package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with one row.
 *
 * @param row from 1 with the header counted; in a file without rows the number of the question or article in it
 * @param label the beginning of its stem or title, at most 120 characters; empty where it can't be read
 * @param existingId what is there already, for UPDATE, SAME and SKIP; null where nothing is
 * @param details for REFUSE each wrong cell: column, refused value, reason and mend; for SKIP why; else empty
 */
public record RowFinding(
        long row,
        RowOutcome outcome,
        String label,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String existingId,
        List<ErrorDetail> details) {}
