package lectern.server.audit;

import lectern.model.audit.AuditTerms;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, with the thing as the wire shows it before and after.
 *
 * @param action one of {@link AuditTerms#ACTIONS}
 * @param kind what sort of thing, one of {@link AuditTerms#KINDS}
 * @param id the thing's id, null for an action on many at once
 * @param before null where it was made
 * @param after null where it was deleted; for an action on many at once the counts of it
 */
public record Change(
        String action,
        String kind,
        @Nullable String id,
        @Nullable Object before,
        @Nullable Object after) {

    public Change {
        if (!AuditTerms.ACTIONS.contains(action) || !AuditTerms.KINDS.contains(kind)) {
            throw new IllegalArgumentException("AuditTerms has no such words: " + action + ", " + kind);
        }
    }

    public static Change created(String kind, String id, Object after) {
        return new Change("create", kind, id, null, after);
    }

    public static Change updated(String kind, String id, Object before, Object after) {
        return new Change("update", kind, id, before, after);
    }

    public static Change deleted(String kind, String id, Object before) {
        return new Change("delete", kind, id, before, null);
    }

    /** Many things at once, such as an import: one entry with what it came to, not one for each thing. */
    public static Change bulk(String action, String kind, @Nullable String id, Object counts) {
        return new Change(action, kind, id, null, counts);
    }
}
