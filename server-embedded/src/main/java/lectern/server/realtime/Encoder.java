package lectern.server.realtime;

import java.time.Clock;
import lectern.model.realtime.ChannelError;
import lectern.model.realtime.HeartBeat;
import lectern.model.realtime.Message;
import lectern.model.realtime.MessageType;
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

    /** A message of the channel. */
    Outgoing numbered(long seq, MessageType type, Record payload, boolean hostOnly, @Nullable Topic topic) {
        return new Outgoing(seq, hostOnly, topic, bytes(type, payload, null, seq));
    }

    /** The answer to a beat; it carries the id of what it answers. */
    Outgoing beat(@Nullable String id) {
        return new Outgoing(0, false, null, bytes(MessageType.HEART_BEAT, new HeartBeat(clock.instant()), id, null));
    }

    /** A refusal; it carries the id of what it refuses, where that could be read. */
    Outgoing error(ErrorCode code, String message, @Nullable String id) {
        return new Outgoing(0, false, null, bytes(MessageType.ERROR, new ChannelError(code, message), id, null));
    }

    private byte[] bytes(MessageType type, Record payload, @Nullable String id, @Nullable Long seq) {
        return json.writeValueAsBytes(new Message(type.wireName(), json.valueToTree(payload), id, seq));
    }
}
