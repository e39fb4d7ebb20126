package lectern.server.classroom;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids that a client may have made up. */
final class Ids {
    private Ids() {}

    /** The id, null for a text that is none. */
    static @Nullable UUID orNull(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
