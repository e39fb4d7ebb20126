package lectern.server.realtime;

import java.time.Clock;
import lectern.model.realtime.ChannelError;
import lectern.model.realtime.HeartBeat;
import lectern.model.realtime.Message;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.Payload;
import lectern.model.wire.ErrorCode;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns payloads into the bytes that travel. */
final class Encoder {
    private final JsonMapper json;
    private final Clock clock;

    Encoder(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * A message of the channel.
     *
     * @param id the sender's own id, null for what the server says by itself
     */
    Outgoing numbered(long seq, Payload payload, Audience audience, @Nullable String id) {
        return new Outgoing(seq, audience, Topic.orNull(payload, audience), frame(payload, id, seq));
    }

    /** A message to one connection, without a number. */
    Outgoing direct(Payload payload) {
        return Outgoing.direct(frame(payload, null, null));
    }

    /** A beat: an answer carries the id of what it answers, the server's own one that it is to come back with. */
    Outgoing beat(@Nullable String id) {
        return Outgoing.direct(frame(new HeartBeat(clock.instant()), id, null));
    }

    /** A refusal; it carries the id of what it refuses, where that could be read. */
    Outgoing error(ErrorCode code, String message, @Nullable String id) {
        return Outgoing.direct(frame(new ChannelError(code, message), id, null));
    }

    private Frame frame(Payload payload, @Nullable String id, @Nullable Long seq) {
        return Frame.text(json.writeValueAsBytes(
                new Message(MessageType.of(payload).wireName(), json.valueToTree(payload), id, seq)));
    }
}
