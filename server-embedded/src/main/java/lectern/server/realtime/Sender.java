package lectern.server.realtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a message, where.
 *
 * @param id the sender's own id of the message, null where there is none
 */
public record Sender(
        UUID channelId, Attendee attendee, @Nullable String id) {
    public UUID userId() {
        return attendee.userId();
    }
}
