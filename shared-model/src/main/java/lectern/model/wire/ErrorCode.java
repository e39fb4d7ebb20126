package lectern.model.wire;

/** What went wrong, in one word that a program can act on, and the HTTP status that goes with it. */
public enum ErrorCode {
    VALIDATION_ERROR(400),
    /** A batch was refused because some of its items are wrong; each is named in the details. */
    VALIDATION_FAILED(400),
    CSV_PARSE_ERROR(400),
    INVALID_RECEIPT(400),
    UNSUPPORTED_PLATFORM(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    CONFLICT(409),
    INVALID_STATUS_TRANSITION(409),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status of a response that carries this code. */
    public int status() {
        return status;
    }
}
