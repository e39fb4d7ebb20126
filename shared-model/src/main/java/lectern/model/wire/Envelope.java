package lectern.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What every route under {@code /api} answers with: data or an error, never both. */
public record Envelope<T>(
        boolean success,
        @Nullable T data,
        @Nullable WireError error,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pagination pagination) {

    /** A success that carries data, which may be null where the requirement says so. */
    public static <T> Envelope<T> of(@Nullable T data) {
        return new Envelope<>(true, data, null, null, null);
    }

    /** A refusal. */
    public static Envelope<Object> refused(WireError error) {
        return new Envelope<>(false, null, error, null, null);
    }
}
