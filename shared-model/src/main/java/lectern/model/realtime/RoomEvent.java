package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to the classroom (003). Most are the server's alone; a member sends hand_raised and hand_lowered of
 * their own hand, the host hand_lowered of anyone's, come_here, paused and resumed.
 *
 * @param userId whom it is about, null for the whole room; in come_here whom to bring, null for everyone
 * @param place only in come_here: where to, as {@code tracks}, {@code articles}, {@code article/ID}, {@code activity/ID}
 */
public record RoomEvent(
        @NotNull Kind event,
        @Nullable @Size(max = 64) String userId,
        @Nullable @Size(max = 200) String nickname,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 200)
        String place)
        implements Payload {

    public RoomEvent(Kind event, @Nullable String userId, @Nullable String nickname) {
        this(event, userId, nickname, null);
    }

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
        RESYNC,
        /** The reader was too slow, so that messages which later ones superseded were left out. */
        @JsonProperty("skipped")
        SKIPPED,
        /** To the host: someone asks to be let in, or takes it back. */
        @JsonProperty("application")
        APPLICATION,
        /** The settings changed, or who leads it: fetch the classroom again. */
        @JsonProperty("config_changed")
        CONFIG_CHANGED,
        /** The classroom is no more; the connections end. */
        @JsonProperty("dissolved")
        DISSOLVED,
        @JsonProperty("hand_raised")
        HAND_RAISED,
        @JsonProperty("hand_lowered")
        HAND_LOWERED,
        /** The teacher brings everyone, or one, to a place. */
        @JsonProperty("come_here")
        COME_HERE,
        /** The teacher asks for eyes to the front: pages are covered until resumed. */
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("resumed")
        RESUMED
    }
}
