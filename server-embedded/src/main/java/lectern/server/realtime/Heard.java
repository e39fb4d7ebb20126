package lectern.server.realtime;

import java.util.UUID;

/** The ids of what was said lately, so that what a client sends again after a break is taken once. May block. */
interface Heard {
    /**
     * Notes an id; false where it was noted before.
     *
     * @throws lectern.model.wire.DomainException UNAVAILABLE where it is just being taken, so that nobody knows yet
     */
    boolean first(UUID channelId, UUID userId, String id);

    /** What it said was taken, and all that came of it was said. */
    void taken(UUID channelId, UUID userId, String id);

    /** What it said was not taken after all, and may come again. */
    void forget(UUID channelId, UUID userId, String id);
}
