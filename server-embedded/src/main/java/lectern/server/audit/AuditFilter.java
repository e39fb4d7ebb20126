package lectern.server.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; null asks for any.
 *
 * @param who a pattern of the name of who did it, with ! before what is no wildcard
 * @param from the earliest time, inclusive
 * @param to the end of the time, exclusive
 */
public record AuditFilter(
        @Nullable String kind,
        @Nullable String thingId,
        @Nullable UUID actorId,
        @Nullable String who,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The condition for {@link AuditDao}, empty where everything is asked for. */
    public String where() {
        List<String> conditions = new ArrayList<>();
        add(conditions, kind, "kind = :kind");
        add(conditions, thingId, "thing_id = :thingId");
        add(conditions, actorId, "actor_id = :actorId");
        add(conditions, who, "actor_name ilike :who escape '!'");
        add(conditions, from, "created_at >= :from");
        add(conditions, to, "created_at < :to");
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }
}
