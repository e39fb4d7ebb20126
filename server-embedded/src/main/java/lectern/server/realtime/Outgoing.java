package lectern.server.realtime;

import lectern.model.realtime.MessageType;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way, encoded once and shared by all who get it.
 *
 * @param seq the channel's number, 0 for an answer to one connection
 * @param audience who may get it
 * @param topic what it is the latest word on; a later message of the same topic makes it worthless; null if nothing does
 */
record Outgoing(long seq, Audience audience, @Nullable Topic topic, Frame frame) {

    /** What is sent to one connection, without a number. */
    static Outgoing direct(Frame frame) {
        return new Outgoing(0, Audience.ALL, null, frame);
    }

    /** What a message is the latest word on, to whom. */
    record Topic(MessageType type, String about, Audience audience) {
        /** @throws IllegalArgumentException for a payload of which each one counts */
        static Topic of(Payload payload, Audience audience) {
            Topic topic = orNull(payload, audience);
            if (topic == null) {
                throw new IllegalArgumentException("each " + MessageType.of(payload) + " counts");
            }
            return topic;
        }

        static @Nullable Topic orNull(Payload payload, Audience audience) {
            String about = payload.topic();
            return about == null ? null : new Topic(MessageType.of(payload), about, audience);
        }
    }
}
