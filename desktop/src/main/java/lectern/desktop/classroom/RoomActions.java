package lectern.desktop.classroom;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.RoomEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the teacher does to everyone at once, or to one, over the channel (000). Each says whether it went out, and later,
 * where it was refused, why.
 */
public final class RoomActions {
    private final BiPredicate<Payload, Consumer<NotTaken>> send;
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();

    /** @param send as {@link OpenRoom#send} */
    RoomActions(BiPredicate<Payload, Consumer<NotTaken>> send) {
        this.send = send;
    }

    /** Whether the students' pages are covered, eyes to the front. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Covers the students' pages, or uncovers them; what runs against the clock stands meanwhile. */
    public boolean pause(boolean covered, Consumer<NotTaken> refused) {
        return send.test(new RoomEvent(covered ? Kind.PAUSED : Kind.RESUMED, null, null), refused);
    }

    /**
     * Brings everyone, or one, to a place.
     *
     * @param place as {@link RoomEvent#place} says
     */
    public boolean bring(String place, @Nullable String userId, Consumer<NotTaken> refused) {
        return send.test(new RoomEvent(Kind.COME_HERE, userId, null, place), refused);
    }

    /** Takes a student's hand down. */
    public boolean lowerHand(String userId, Consumer<NotTaken> refused) {
        return send.test(new RoomEvent(Kind.HAND_LOWERED, userId, null), refused);
    }

    /** Takes what the channel says. */
    void note(RoomEvent event) {
        if (event.event() == Kind.PAUSED || event.event() == Kind.RESUMED) {
            paused.set(event.event() == Kind.PAUSED);
        } else if (event.event() == Kind.WELCOME || event.event() == Kind.RESYNC) {
            paused.set(false); // where they are covered, that is told next
        }
    }
}
