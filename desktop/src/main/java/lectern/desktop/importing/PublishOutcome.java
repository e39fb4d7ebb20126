package lectern.desktop.importing;

import java.util.Map;
import lectern.model.wire.ErrorCode;

/**
 * What publishing did.
 *
 * @param refused by reason how many questions stayed drafts
 */
public record PublishOutcome(long published, Map<Reason, Long> refused) {

    /** Why the server left a question as it is. */
    public record Reason(ErrorCode code, String message) {}

    /** How many stayed. */
    public long left() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
