package lectern.model.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that someone did or that was done to them (001).
 *
 * @param kind {@code sign_in}, {@code sign_out}, {@code challenge}, {@code did} (they changed something) or {@code done}
 *     (they were changed)
 * @param what the device's name for itself, why a session ended, the track of a challenge, or an action of the audit trail
 * @param thing the session's, challenge's or changed thing's id
 * @param address where from
 */
public record ActivityEntry(
        Instant at,
        String kind,
        @Nullable String what,
        @Nullable String thing,
        @Nullable String address) {}
