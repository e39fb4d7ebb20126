package lectern.server.realtime;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way, encoded once and shared by all who get it.
 *
 * @param seq the channel's number, 0 for an answer to one connection
 * @param hostOnly whether only the host may get it
 * @param topic what it is the latest word on; a later message of the same topic makes it worthless; null if nothing does
 */
record Outgoing(long seq, boolean hostOnly, @Nullable Topic topic, byte[] bytes) {

    /** What a message is the latest word on. */
    record Topic(Object type, Object about) {}
}
