package lectern.desktop.classroom;

import lectern.model.client.ClassroomChannel;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/** An open live channel of a classroom, to speak into and to close. */
public interface RoomLine extends AutoCloseable {

    /**
     * Says something into the room.
     *
     * @param id comes back with what the server makes of it
     * @return false where the connection does not stand, so that nothing was sent
     */
    boolean send(Payload payload, @Nullable String id);

    @Override
    void close();

    /** The line of a client's channel. */
    static RoomLine of(ClassroomChannel channel) {
        return new RoomLine() {
            @Override
            public boolean send(Payload payload, @Nullable String id) {
                return channel.send(payload, id);
            }

            @Override
            public void close() {
                channel.close();
            }
        };
    }
}
