package lectern.model.realtime;

import java.util.Optional;

/** The message types that the classroom channel speaks now, each with its payload record (003, 000). */
public enum MessageType {
    HEART_BEAT("heart_beat", HeartBeat.class),
    USER_STATUS("user_status", UserStatus.class),
    ROOM_EVENT("room_event", RoomEvent.class),
    SESSION_UPDATE("session_update", SessionUpdate.class),
    ERROR("error", ChannelError.class);

    private final String wireName;
    private final Class<? extends Record> payload;

    MessageType(String wireName, Class<? extends Record> payload) {
        this.wireName = wireName;
        this.payload = payload;
    }

    public String wireName() {
        return wireName;
    }

    /** The record that the payload is read into. */
    public Class<? extends Record> payload() {
        return payload;
    }

    /** The type of a wire name, empty for one that nobody knows. */
    public static Optional<MessageType> ofWireName(String name) {
        for (MessageType type : values()) {
            if (type.wireName.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
