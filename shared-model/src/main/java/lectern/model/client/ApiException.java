package lectern.model.client;

import java.util.List;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.WireError;

/** The server refused, or could not be reached (code UNAVAILABLE, status 0). */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient WireError error;

    public ApiException(int status, WireError error) {
        super(error.message());
        this.status = status;
        this.error = error;
    }

    ApiException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.error = new WireError(ErrorCode.UNAVAILABLE, message, List.of(), null);
    }

    /** The HTTP status, 0 where no answer came. */
    public int status() {
        return status;
    }

    public ErrorCode code() {
        return error.code();
    }

    /** Each wrong field or row. */
    public List<ErrorDetail> details() {
        return error.details();
    }

    /** The error as the server sent it. */
    public WireError error() {
        return error;
    }
}
