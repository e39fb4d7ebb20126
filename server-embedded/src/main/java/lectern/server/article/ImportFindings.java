package lectern.server.article;

import java.util.ArrayList;
import java.util.List;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/** What is wrong with a file; all is counted, not all is listed. */
final class ImportFindings {
    private static final int LISTED = 1_000;

    private final List<ErrorDetail> details = new ArrayList<>();
    private long found;

    void add(List<ErrorDetail> more) {
        found += more.size();
        more.stream().limit(LISTED - (long) details.size()).forEach(details::add);
    }

    boolean none() {
        return found == 0;
    }

    /** @throws DomainException VALIDATION_FAILED with all that was found */
    void refuse() {
        if (none()) {
            return;
        }
        ErrorDetail first = details.getFirst();
        String row = first.row() == null ? "" : "Row " + first.row() + ", ";
        String more = found == 1 ? "" : " (and " + (found - 1) + " more)";
        throw new DomainException(
                ErrorCode.VALIDATION_FAILED,
                row + first.field() + ": " + first.message() + more + ". Nothing was imported.",
                details);
    }
}
