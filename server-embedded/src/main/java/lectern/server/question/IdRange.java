package lectern.server.question;

import java.util.UUID;

/** Questions whose ids lie between two, both included; those that others made at the same time may be among them. */
public record IdRange(UUID firstId, UUID lastId) {

    /** Whether it is one question. */
    boolean single() {
        return firstId.equals(lastId);
    }

    boolean contains(UUID id) {
        return id.compareTo(firstId) >= 0 && id.compareTo(lastId) <= 0;
    }
}
