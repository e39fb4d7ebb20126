package lectern.model.realtime;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The message types of the channels, each with its payload record (003, 000, 001). */
public enum MessageType {
    HEART_BEAT("heart_beat", HeartBeat.class),
    USER_STATUS("user_status", UserStatus.class),
    PLAY_CONTROL("play_control", PlayControl.class),
    PROGRESS_SYNC("progress_sync", ProgressSync.class),
    CHAT_MESSAGE("chat_message", ChatMessage.class),
    INVITE_NOTIFICATION("invite_notification", InviteNotification.class),
    NOTIFICATION("notification", NotificationPush.class),
    ROOM_EVENT("room_event", RoomEvent.class),
    ERROR("error", ChannelError.class),
    CUSTOM_EVENT("custom_event", CustomEvent.class),
    SESSION_UPDATE("session_update", SessionUpdate.class),
    LESSON_ASSIGNED("lesson_assigned", LessonAssigned.class),
    LEADERBOARD_UPDATE("leaderboard_update", LeaderboardUpdate.class),
    ASSIGNMENT_SUBMITTED("assignment_submitted", AssignmentSubmitted.class),
    ASSIGNMENT_GRADED("assignment_graded", AssignmentGraded.class),
    COURSE_UPDATED("course_updated", CourseUpdated.class),
    LESSON_COMPLETED("lesson_completed", LessonCompleted.class),
    ANNOUNCEMENT_POSTED("announcement_posted", AnnouncementPosted.class),
    ACTIVITY_STATE("activity_state", ActivityState.class),
    ACTIVITY_TALLY("activity_tally", ActivityTally.class),
    ACTIVITY_RESULT("activity_result", ActivityResult.class),
    ACTIVITY_PROGRESS("activity_progress", ActivityProgress.class),
    ACTIVITY_RACE("activity_race", ActivityRace.class);

    private static final Map<String, MessageType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(MessageType::wireName, Function.identity()));
    private static final Map<Class<?>, MessageType> BY_PAYLOAD =
            Arrays.stream(values()).collect(Collectors.toMap(type -> type.payload, Function.identity()));

    private final String wireName;
    private final Class<? extends Payload> payload;

    MessageType(String wireName, Class<? extends Payload> payload) {
        this.wireName = wireName;
        this.payload = payload;
    }

    public String wireName() {
        return wireName;
    }

    /** The record that the payload is read into. */
    public Class<? extends Payload> payload() {
        return payload;
    }

    /** The type of a wire name, empty for one that nobody knows. */
    public static Optional<MessageType> ofWireName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type that carries such a payload. */
    public static MessageType of(Payload payload) {
        MessageType type = BY_PAYLOAD.get(payload.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no type carries " + payload.getClass());
        }
        return type;
    }
}
