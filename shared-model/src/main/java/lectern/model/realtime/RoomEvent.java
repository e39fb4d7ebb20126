package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Server to members: something happened to the classroom (003). */
public record RoomEvent(
        Kind event, @Nullable String userId, @Nullable String nickname) {

    /** What happened. */
    public enum Kind {
        @JsonProperty("member_joined")
        MEMBER_JOINED,
        @JsonProperty("member_left")
        MEMBER_LEFT,
        @JsonProperty("member_removed")
        MEMBER_REMOVED,
        /** The first message on every connection; userId is the receiver's own. */
        @JsonProperty("welcome")
        WELCOME,
        /** What was missed is no longer held: fetch the members again. */
        @JsonProperty("resync")
        RESYNC
    }
}
