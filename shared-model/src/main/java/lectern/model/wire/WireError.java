package lectern.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The error of an envelope.
 *
 * @param correlationId found in the server's log beside the cause; present on INTERNAL_ERROR
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireError(
        ErrorCode code,
        String message,
        List<ErrorDetail> details,
        @Nullable String correlationId) {}
