package lectern.server.question;

import java.util.List;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a draft, and how to mend it.
 *
 * @param field as the wire names it
 * @param value the refused text, null where there is none
 */
record Flaw(String field, String message, @Nullable String value) {

    /** The flaws as the wire tells them. */
    static List<ErrorDetail> details(String prefix, List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> ErrorDetail.of(prefix + flaw.field(), flaw.message()))
                .toList();
    }
}
