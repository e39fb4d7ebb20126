package lectern.server.sheet;

import java.util.List;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/** How it is told that a file can't be read. */
public final class Unreadable {
    private Unreadable() {}

    /**
     * A file that can't be read on from a row.
     *
     * @param message the reason and the mend, in one sentence without its full stop
     */
    public static DomainException at(long row, String message) {
        return new DomainException(
                ErrorCode.CSV_PARSE_ERROR,
                "Row " + row + ": " + message + ". Nothing was imported.",
                List.of(new ErrorDetail(null, message, row, null)));
    }
}
