package lectern.server.realtime;

import java.util.Set;
import java.util.UUID;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Gives every message of a channel its number and brings it, in that order, to each server on which the channel lives.
 * A server that is alone does it in memory; several that share a PostgreSQL do it there (003).
 */
interface Bus extends AutoCloseable {

    /** What is to be said, before it has a number. */
    record Draft(
            Payload payload,
            Audience audience,
            @Nullable String id,
            @Nullable Ending ending) {}

    /**
     * Whose connections end after a message.
     *
     * @param userId null for everyone's
     */
    record Ending(@Nullable UUID userId) {}

    /** Someone on a channel. */
    record Person(UUID userId, String nickname) {}

    /** A channel on this server. None of these may block, and calls come one at a time. */
    interface Receiver {
        /** Where the channel stands when it comes to life here. */
        void begin(long seq, Recent recent);

        void hear(Outgoing message, @Nullable Ending ending);

        /** Messages up to this number are lost to this server: its people fetch everything anew. */
        void lost(long seq);

        /** Who is on it by this server. */
        Set<Person> here();
    }

    /** A channel's way out. Only {@link #open} may block. */
    interface Line {
        /**
         * Brings the channel to life here; what was said lately comes to the receiver's begin, all that follows to its
         * hear. Where it lives already, it hears what is missing up to a number that somebody has heard elsewhere.
         *
         * @param upTo the last number that whoever is about to join has seen; 0 for none
         */
        void open(long upTo);

        void publish(Draft draft);

        /** Someone came who was not here; all are told if they are nowhere else. */
        void came(Person person);

        /** Someone has gone from here; all are told if they are nowhere else. */
        void went(Person person);

        /** The channel has ended on this server. */
        void close();
    }

    /** A channel's line; it is opened apart. */
    Line line(UUID channelId, Receiver receiver);

    /** Says something on a channel that does not live here. */
    void publishElsewhere(UUID channelId, Draft draft);

    /** Who is on a channel by other servers; may block. */
    Set<UUID> elsewhere(UUID channelId);

    /** Whether somebody may listen on channels that don't live here. */
    boolean reachesFurther();

    /** What is remembered of messages' ids. */
    Heard heard();

    ChannelMemory memory();

    @Override
    void close();
}
