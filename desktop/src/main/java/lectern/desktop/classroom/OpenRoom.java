package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.realtime.ChannelError;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A classroom that is open in the console: one channel for all the pages that show something of it. It outlives them,
 * so nothing that a student says is missed while the teacher looks elsewhere. To be used on the window's thread.
 */
public final class OpenRoom implements RoomFeed.Follower {

    /** Whoever wants to know what goes on, from the opening on. */
    public interface Listener {

        /** The room is open from now on. */
        default void opened() {}

        /** What the channel said, in its order; never empty. */
        void arrived(List<Payload> messages);

        /** The connection stands, or fell and is being sought again. */
        void connection(boolean stands);

        /** The room is no longer open; nothing comes any more. */
        default void closed() {}
    }

    private final String classroomId;
    private final Messages messages;
    private final RoomFeed feed;
    private final List<Listener> listeners = new ArrayList<>();
    /** Who waits for an answer to what was sent, by the id of the message. */
    private final Map<String, Consumer<NotTaken>> waiting = new HashMap<>();

    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();

    public OpenRoom(String classroomId, TaskRunner tasks, Messages messages, ChannelOpener channels) {
        this.classroomId = classroomId;
        this.messages = messages;
        this.feed = new RoomFeed(tasks, channels, messages.text("classroom.wall.leaving"));
    }

    public String classroomId() {
        return classroomId;
    }

    /** Tells someone what goes on, as long as this room lives. */
    public void tell(Listener listener) {
        listeners.add(listener);
    }

    /** Opens it, unless it is open. */
    public void open() {
        if (!isOpen()) {
            ended.set(false);
            feed.follow(classroomId, this);
            listeners.forEach(Listener::opened);
        }
    }

    /** Whether it is open. It closes by itself where it can't be: signed out, no longer in, dissolved. */
    public boolean isOpen() {
        return feed.follows(classroomId);
    }

    /** Whether it closed by itself: coming back is pointless. */
    public ReadOnlyBooleanProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Closes it, if it is open. */
    public void close() {
        if (isOpen()) {
            feed.stop();
            waiting.clear();
            listeners.forEach(Listener::closed);
        }
    }

    /** Says something new into the room, as a {@link Speaker}. */
    public boolean send(Payload payload, Consumer<NotTaken> notTaken) {
        return send(payload, null, notTaken);
    }

    /** Says something into the room, as a {@link Speaker}. */
    boolean send(Payload payload, @Nullable String again, Consumer<NotTaken> notTaken) {
        String id = again == null ? UUID.randomUUID().toString() : again;
        waiting.put(id, notTaken);
        boolean out = feed.send(payload, id);
        if (!out) {
            waiting.remove(id);
        }
        return out;
    }

    @Override
    public void answered(String id, @Nullable ChannelError refusal) {
        Consumer<NotTaken> notTaken = waiting.remove(id);
        if (notTaken != null && refusal != null) {
            String why =
                    RefusalWords.of(refusal.code(), refusal.message(), messages).text(messages);
            notTaken.accept(new NotTaken(why, false, id));
        }
    }

    @Override
    public void arrived(List<Payload> batch) {
        listeners.forEach(listener -> listener.arrived(batch));
    }

    @Override
    public void connection(boolean stands) {
        if (!stands) {
            Map<String, Consumer<NotTaken>> unsure = Map.copyOf(waiting);
            waiting.clear();
            String why = messages.get("classroom.unsure");
            unsure.forEach((id, notTaken) -> notTaken.accept(new NotTaken(why, true, id)));
        }
        listeners.forEach(listener -> listener.connection(stands));
    }

    @Override
    public void ended() {
        close();
        ended.set(true);
    }
}
