package lectern.server.classroom;

import java.util.UUID;
import lectern.model.realtime.RoomEvent;
import lectern.server.realtime.Channels;

/** Tells of who comes into a classroom and who goes, after it is on disk; what hangs on a membership goes with it. */
public final class Passage {
    private final Channels channels;
    private final Board board;

    public Passage(Channels channels, Board board) {
        this.channels = channels;
        this.board = board;
    }

    /** Someone is a member from now on, or bears another name. */
    void joined(UUID classroomId, UUID userId, String nickname) {
        channels.publish(classroomId, new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, userId.toString(), nickname));
    }

    /** Someone is no member any more. */
    void left(UUID classroomId, UUID userId, String nickname, RoomEvent.Kind how) {
        board.left(classroomId, userId);
        channels.depart(classroomId, userId, nickname, how);
    }

    /** Nobody is a member any more. */
    void dissolved(UUID classroomId) {
        board.forget(classroomId);
        channels.dissolve(classroomId, new RoomEvent(RoomEvent.Kind.DISSOLVED, null, null));
    }
}
