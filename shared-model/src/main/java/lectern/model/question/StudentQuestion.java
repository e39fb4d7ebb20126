package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a student sees it (004). It has no place for the answer, so the answer cannot leak.
 *
 * @param options shuffled for this student; their ids are the letters in that order and reveal nothing
 */
public record StudentQuestion(
        String id,
        String prompt,
        ContentType contentType,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mediaUrl,
        List<Option> options) {

    /** One choice: {@code a}, {@code b}, … and its text. */
    public record Option(String id, String text) {}
}
