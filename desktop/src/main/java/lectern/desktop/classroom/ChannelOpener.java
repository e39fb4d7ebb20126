package lectern.desktop.classroom;

import lectern.model.client.ClassroomChannel;

/** Opens a classroom's live channel; {@code LecternClient.channel} in the console. */
@FunctionalInterface
public interface ChannelOpener {
    AutoCloseable open(String classroomId, ClassroomChannel.Listener listener);
}
