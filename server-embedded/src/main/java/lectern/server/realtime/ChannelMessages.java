package lectern.server.realtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.Payload;
import lectern.model.wire.DomainException;
import lectern.server.http.SocketMessage;
import org.jspecify.annotations.Nullable;

/**
 * What members may say on one kind of channel, and who listens (003). As the route table does for HTTP, it is the one
 * place that knows which messages there are and what each asks of its sender; what is not in it is refused.
 */
public final class ChannelMessages {
    private final Map<MessageType, Entry<?>> entries = new EnumMap<>(MessageType.class);
    private final List<Greeter> greeters = new ArrayList<>();

    /** Who may send a message. */
    public enum Speaker {
        /** Everyone on the channel. */
        MEMBER,
        /** Only who leads. */
        HOST
    }

    /** Takes a message; may block. */
    @FunctionalInterface
    public interface Handler<P extends Payload> {
        /** @throws DomainException to refuse it: the sender hears why */
        void handle(Sender sender, P payload);
    }

    /** What somebody who has just come needs to know beside what they missed. */
    @FunctionalInterface
    public interface Greeter {
        /** May block. The messages are for this connection alone and have no number. */
        List<Payload> greeting(UUID channelId, Attendee who);
    }

    record Entry<P extends Payload>(Class<P> payload, Speaker speaker, Permission permission, Handler<P> handler) {
        /** Checks who speaks, reads and hands over. */
        void take(Sender sender, Payload read) {
            handler.handle(sender, payload.cast(read));
        }

        void check(Attendee who) {
            if (speaker == Speaker.HOST && !who.host()) {
                throw DomainException.forbidden("Only who leads the classroom may send this");
            }
            if (!who.caller().may(permission)) {
                throw DomainException.forbidden("Your role does not allow to send this");
            }
        }
    }

    /**
     * Lets members send a type of message.
     *
     * @param permission what the sender's role must hold beside being on the channel
     */
    public <P extends Payload> void on(Class<P> payload, Speaker speaker, Permission permission, Handler<P> handler) {
        MessageType type = typeOf(payload);
        if (entries.put(type, new Entry<>(payload, speaker, permission, handler)) != null) {
            throw new IllegalStateException("two handlers for " + type.wireName());
        }
    }

    private static MessageType typeOf(Class<? extends Payload> payload) {
        for (MessageType type : MessageType.values()) {
            if (type.payload() == payload) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type carries " + payload);
    }

    /** Tells who comes something; several greet in the order in which they were added. */
    public void greet(Greeter greeter) {
        greeters.add(greeter);
    }

    /** Every type of message with who may send it, for the API's description. */
    public List<SocketMessage> described() {
        return Arrays.stream(MessageType.values())
                .map(type -> {
                    Entry<?> entry = entries.get(type);
                    String sender = type == MessageType.HEART_BEAT
                            ? wireName(Speaker.MEMBER)
                            : entry == null ? null : wireName(entry.speaker());
                    return new SocketMessage(
                            type.wireName(), type.payload(), sender, entry == null ? null : entry.permission());
                })
                .toList();
    }

    private static String wireName(Speaker speaker) {
        return speaker.name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    Entry<?> entry(MessageType type) {
        return entries.get(type);
    }

    List<Greeter> greeters() {
        return greeters;
    }
}
