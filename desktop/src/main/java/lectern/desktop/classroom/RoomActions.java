package lectern.desktop.classroom;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.RoomEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What the teacher does to everyone at once, or to one, over the channel (000). */
public final class RoomActions {
    private final Predicate<Payload> send;
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();

    /** @param send says something into the room, and says whether it went out */
    RoomActions(Predicate<Payload> send) {
        this.send = send;
    }

    /** Whether the students' pages are covered, eyes to the front. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Covers the students' pages, or uncovers them. */
    public boolean pause(boolean covered) {
        return send.test(new RoomEvent(covered ? Kind.PAUSED : Kind.RESUMED, null, null));
    }

    /**
     * Brings everyone, or one, to a place.
     *
     * @param place as {@link RoomEvent#place} says
     */
    public boolean bring(String place, @Nullable String userId) {
        return send.test(new RoomEvent(Kind.COME_HERE, userId, null, place));
    }

    /** Takes a student's hand down. */
    public boolean lowerHand(String userId) {
        return send.test(new RoomEvent(Kind.HAND_LOWERED, userId, null));
    }

    /** Takes what the channel says. */
    void note(RoomEvent event) {
        if (event.event() == Kind.PAUSED || event.event() == Kind.RESUMED) {
            paused.set(event.event() == Kind.PAUSED);
        }
    }
}
