package lectern.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param field the field or column, as the client named it; {@code items[3].name} inside a list
 * @param message what is wrong and how to mend it
 * @param row for imports the 1-based row with the header counted, else null
 * @param value for imports the refused value, cut to 200 characters; for a one-time code that is asked for, a channel
 *     by which one can be sent; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorDetail(
        @Nullable String field,
        String message,
        @Nullable Long row,
        @Nullable String value) {

    /** A detail about a field outside any import. */
    public static ErrorDetail of(String field, String message) {
        return new ErrorDetail(field, message, null, null);
    }
}
