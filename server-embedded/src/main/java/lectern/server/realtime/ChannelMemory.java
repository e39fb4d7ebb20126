package lectern.server.realtime;

import java.util.Map;
import java.util.UUID;

/**
 * What a channel remembers while its class goes on, such as raised hands and whether it is paused (003). It is not meant
 * to last: it may be forgotten with a restart, and is a day after the last change. Where several servers share one
 * database, all of them remember the same. Every call may block.
 */
public interface ChannelMemory {
    /**
     * Notes something under a name; an earlier note of that name is replaced and keeps its place.
     *
     * @param topic what kind of thing, such as {@code hands}; up to 64 characters
     * @param name up to 200 characters
     * @param note up to 4,000 characters; may be empty
     * @return whether the name is new
     */
    boolean put(UUID channelId, String topic, String name, String note);

    /** Forgets one note; false where there was none. */
    boolean remove(UUID channelId, String topic, String name);

    /** The notes of a topic by their names, the oldest first. */
    Map<String, String> list(UUID channelId, String topic);

    /** Forgets all of a topic. */
    void clear(UUID channelId, String topic);

    /** Forgets everything of a channel that is no more. */
    void forget(UUID channelId);
}
