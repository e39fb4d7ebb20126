package lectern.desktop.importing;

import java.util.Map;

/**
 * What publishing did.
 *
 * @param refused by reason how many questions stayed drafts
 */
public record PublishOutcome(long published, Map<String, Long> refused) {
    public long left() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
