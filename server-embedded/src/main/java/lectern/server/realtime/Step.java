package lectern.server.realtime;

import java.util.UUID;

/** What a server does on a channel that it shares with others, in its turn. */
sealed interface Step {
    UUID channelId();

    /**
     * Says something.
     *
     * @param ref by which a second try knows that the first one came through
     */
    record Say(UUID channelId, UUID ref, Bus.Draft draft) implements Step {}

    /** Someone came to this server. */
    record Came(UUID channelId, Bus.Person person) implements Step {}

    /** Someone has gone from this server. */
    record Went(UUID channelId, Bus.Person person) implements Step {}

    /** What a member said was taken, after all that came of it. */
    record Taken(UUID channelId, UUID userId, String id) implements Step {}

    /** A server has died, and its people with it. */
    record Died(UUID channelId, UUID node) implements Step {}
}
