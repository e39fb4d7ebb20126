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
    private final int retryAfterSeconds;

    public ApiException(int status, WireError error) {
        this(status, error, 0);
    }

    /**
     * @param retryAfterSeconds how long to wait before the next try, 0 where the server named no time
     */
    public ApiException(int status, WireError error, int retryAfterSeconds) {
        super(error.message());
        this.status = status;
        this.error = error;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    ApiException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.error = new WireError(ErrorCode.UNAVAILABLE, message, List.of(), null);
        this.retryAfterSeconds = 0;
    }

    /** The HTTP status, 0 where no answer came. */
    public int status() {
        return status;
    }

    public ErrorCode code() {
        return error.code();
    }

    /** The seconds to wait before the next try, as the server's Retry-After says; 0 where it named no time. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
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
