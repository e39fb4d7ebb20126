package lectern.server.identity;

import java.time.Instant;
import lectern.model.identity.ActivityEntry;
import org.jspecify.annotations.Nullable;

/** One thing that happened with an account, from whichever table. */
public record ActivityRow(
        Instant at,
        String kind,
        @Nullable String what,
        @Nullable String thing,
        @Nullable String address) {

    ActivityEntry entry() {
        return new ActivityEntry(at, kind, what, thing, address);
    }
}
