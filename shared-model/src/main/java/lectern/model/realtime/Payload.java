package lectern.model.realtime;

import org.jspecify.annotations.Nullable;

/** What a message of the channel carries; each type has its own record (003, 000, 001). See docs/realtime.md. */
public sealed interface Payload
        permits ActivityProgress,
                ActivityRace,
                ActivityResult,
                ActivityState,
                ActivityTally,
                AnnouncementPosted,
                AssignmentGraded,
                AssignmentSubmitted,
                ChannelError,
                ChatMessage,
                CourseUpdated,
                CustomEvent,
                HeartBeat,
                InviteNotification,
                LeaderboardUpdate,
                LessonAssigned,
                LessonCompleted,
                NotificationPush,
                PlayControl,
                ProgressSync,
                RoomEvent,
                SessionUpdate,
                UserStatus {

    /**
     * What it is the latest word on, beside its type: a later message of the same type and topic makes it worthless to a
     * slow reader. Null where each one counts.
     */
    default @Nullable String topic() {
        return null;
    }
}
