package lectern.server.realtime;

import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import lectern.model.realtime.Message;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.Payload;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Bodies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one connection says, taken in its order, one at a time, off the I/O thread: a handler may ask the database. A
 * message that comes twice by its id is taken once, and answered by a beat that carries its id.
 */
final class Speech {
    private static final Logger log = LoggerFactory.getLogger(Speech.class);
    private static final int WAITING = 64;
    private static final int LONGEST_ID = 64;

    private final UUID channelId;
    private final Connection connection;
    private final ChannelMessages messages;
    private final Bodies bodies;
    private final JsonMapper json;
    private final Encoder encoder;
    private final Heard heard;
    private final Executor workers;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    Speech(
            UUID channelId,
            Connection connection,
            ChannelMessages messages,
            Bodies bodies,
            JsonMapper json,
            Encoder encoder,
            Heard heard,
            Executor workers) {
        this.channelId = channelId;
        this.connection = connection;
        this.messages = messages;
        this.bodies = bodies;
        this.json = json;
        this.encoder = encoder;
        this.heard = heard;
        this.workers = workers;
    }

    /** Tells who has just come what they need to know. */
    void greet() {
        List<ChannelMessages.Greeter> greeters = messages.greeters();
        if (!greeters.isEmpty()) {
            enqueue(() -> greeters.forEach(greeter -> greeter.greeting(channelId, connection.attendee())
                    .forEach(payload -> connection.send(encoder.direct(payload)))));
        }
    }

    /** Takes a message in its turn; false where too many wait already. */
    boolean take(MessageType type, Message message) {
        return enqueue(() -> handle(type, message));
    }

    private void handle(MessageType type, Message message) {
        if (connection.revoked()) {
            return; // who it was may hold less by now; what was not answered is sent again over the next connection
        }
        String id = message.id();
        try {
            ChannelMessages.Entry<?> entry = messages.entry(type);
            if (entry == null) {
                throw DomainException.invalid("type", type.wireName() + " can't be sent here");
            }
            entry.check(connection.attendee());
            if (id != null && id.length() > LONGEST_ID) {
                throw DomainException.invalid("id", "may have up to " + LONGEST_ID + " characters");
            }
            Payload payload = bodies.read(json.writeValueAsBytes(message.payload()), type.payload());
            if (id == null) {
                entry.take(new Sender(channelId, connection.attendee(), null), payload);
            } else {
                takeOnce(entry, id, payload);
            }
        } catch (DomainException e) {
            refuse(e, id);
        } catch (RuntimeException e) {
            log.error("a {} on channel {} could not be handled", type.wireName(), channelId, e);
            refuse(new DomainException(ErrorCode.INTERNAL_ERROR, "This could not be done; please try again"), id);
        }
    }

    private void takeOnce(ChannelMessages.Entry<?> entry, String id, Payload payload) {
        UUID userId = connection.attendee().userId();
        if (!heard.first(channelId, userId, id)) {
            connection.answer(encoder.beat(id)); // a client that sends again learns that it is through
            return;
        }
        boolean taken = false;
        try {
            entry.take(new Sender(channelId, connection.attendee(), id), payload);
            taken = true;
        } finally {
            if (taken) {
                heard.taken(channelId, userId, id);
            } else {
                heard.forget(channelId, userId, id);
            }
        }
    }

    private void refuse(DomainException why, @Nullable String id) {
        connection.answer(encoder.error(why.code(), String.valueOf(why.getMessage()), id));
    }

    private synchronized boolean enqueue(Runnable step) {
        if (waiting.size() >= WAITING) {
            return false;
        }
        waiting.add(step);
        if (!working) {
            working = true;
            workers.execute(this::work);
        }
        return true;
    }

    private void work() {
        for (Runnable step = next(); step != null; step = next()) {
            try {
                step.run();
            } catch (RuntimeException e) {
                log.error("a step of a connection on channel {} failed", channelId, e); // the next ones go on
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable step = waiting.poll();
        working = step != null;
        return step;
    }
}
