package lectern.desktop.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the person is, and how to go elsewhere. View models use it; the window follows it. */
public final class Navigator {
    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final Deque<Place> past = new ArrayDeque<>();
    private Predicate<Place> known = next -> true;
    private BooleanSupplier mayLeave = () -> true;

    /** Goes there, unless there is no page for whoever is signed in, or the present page keeps the person. */
    public void open(Place next) {
        Place now = place.get();
        if (next.equals(now) || !known.test(next) || !mayLeave.getAsBoolean()) {
            return;
        }
        if (now != null) {
            past.push(now);
            if (past.size() > REMEMBERED) {
                past.removeLast();
            }
        }
        place.set(next);
    }

    /** Goes where one came from. */
    public void back() {
        if (!past.isEmpty() && mayLeave.getAsBoolean()) {
            place.set(past.pop());
        }
    }

    public @Nullable Place place() {
        return place.get();
    }

    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Whether there is a page for this place that whoever is signed in may use. */
    public boolean knows(Place next) {
        return known.test(next);
    }

    /** The window's veto: asks the present page. */
    public void guard(BooleanSupplier guard) {
        mayLeave = guard;
    }

    void learn(Predicate<Place> places) {
        known = places;
    }
}
