package lectern.desktop.classroom;

import lectern.model.client.ClassroomChannel;

/** Opens a classroom's live channel; {@link RoomLine#of} over {@code LecternClient.channel} in the console. */
@FunctionalInterface
public interface ChannelOpener {

    /** Opens it; the listener is called from threads of its own until what is returned is closed. */
    RoomLine open(String classroomId, ClassroomChannel.Listener listener);
}
