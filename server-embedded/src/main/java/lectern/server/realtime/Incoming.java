package lectern.server.realtime;

import java.util.Optional;
import java.util.function.IntConsumer;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.HeartBeat;
import lectern.model.realtime.Message;
import lectern.model.realtime.MessageType;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Judges what one client sends: answers beats, hands on what is said, and stops who sends too much. One per connection. */
final class Incoming {
    private final ChannelLimits limits;
    private final Allowance allowance;
    private final JsonMapper json;
    private final Encoder encoder;
    private final Speech speech;
    private final IntConsumer waiting;

    /**
     * @param allowance what this person may send, over all connections
     * @param json a strict mapper
     * @param speech takes all but beats
     * @param waiting is told how much waits unsent on the client, where it says so
     */
    Incoming(
            ChannelLimits limits,
            Allowance allowance,
            JsonMapper json,
            Encoder encoder,
            Speech speech,
            IntConsumer waiting) {
        this.limits = limits;
        this.allowance = allowance;
        this.json = json;
        this.encoder = encoder;
        this.speech = speech;
        this.waiting = waiting;
    }

    void text(Connection connection, byte[] bytes) {
        if (tooMany(connection, bytes.length)) {
            return;
        }
        Message message;
        try {
            message = json.readValue(bytes, Message.class);
        } catch (JacksonException e) {
            refuse(connection, "The message is not a JSON object of type, payload and id", null);
            return;
        }
        if (message == null || message.type() == null) {
            refuse(connection, "type: is missing", message == null ? null : message.id());
            return;
        }
        Optional<MessageType> type = MessageType.ofWireName(message.type());
        if (type.isEmpty()) {
            refuse(connection, "type: nobody knows this one", message.id());
        } else if (type.get() == MessageType.HEART_BEAT) {
            beat(connection, message);
        } else if (!speech.take(type.get(), message)) {
            connection.answer(encoder.error(
                    ErrorCode.RATE_LIMITED, "Too much of yours waits to be read; send slower", message.id()));
        }
    }

    private void beat(Connection connection, Message message) {
        String id = message.id();
        if (id != null && RoundTrip.isEcho(id)) {
            connection.roundTrip().echoed(id, System.nanoTime());
            return;
        }
        try {
            if (message.payload() != null) {
                HeartBeat beat = json.treeToValue(message.payload(), HeartBeat.class);
                if (beat.waiting() != null) {
                    waiting.accept(Math.max(0, beat.waiting()));
                }
            }
            connection.answer(encoder.beat(id));
        } catch (JacksonException e) {
            refuse(connection, "payload: has the wrong form for heart_beat", message.id());
        }
    }

    void binary(Connection connection, long length) {
        if (!tooMany(connection, length)) {
            refuse(connection, "Messages are text", null);
        }
    }

    void tooLarge(Connection connection, long length) {
        if (!tooMany(connection, length)) {
            connection.answer(encoder.error(ErrorCode.PAYLOAD_TOO_LARGE, largest(), null));
        }
    }

    /** A message without an end in sight. */
    void endless(Connection connection) {
        connection.send(encoder.error(ErrorCode.PAYLOAD_TOO_LARGE, largest(), null));
        connection.closeAfterSending(CloseCode.TOO_LARGE);
    }

    private String largest() {
        return "A message may have up to " + limits.largestMessage() / 1024 + " KB";
    }

    private void refuse(Connection connection, String why, @Nullable String id) {
        connection.answer(encoder.error(ErrorCode.VALIDATION_ERROR, why, id));
    }

    private boolean tooMany(Connection connection, long length) {
        if (allowance.take(length)) {
            return false;
        }
        connection.send(encoder.error(
                ErrorCode.RATE_LIMITED,
                "Up to " + limits.messagesPerSecond() + " messages and " + limits.bytesPerSecond() / 1024
                        + " KB a second",
                null));
        connection.closeAfterSending(CloseCode.TOO_MANY);
        return true;
    }
}
