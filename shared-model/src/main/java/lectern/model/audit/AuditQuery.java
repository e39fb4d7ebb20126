package lectern.model.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail to list, the newest first.
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param kind what sort of thing, for example {@code question}
 * @param thing the thing's id
 * @param actor id of an account
 * @param who a part of the name that the account had which did it
 * @param from the earliest time, inclusive
 * @param to the end of the time, exclusive
 */
public record AuditQuery(
        int page,
        int limit,
        @Nullable String kind,
        @Nullable String thing,
        @Nullable String actor,
        @Nullable String who,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** All of it, the first page. */
    public static AuditQuery all() {
        return new AuditQuery(1, 20, null, null, null, null, null, null);
    }
}
