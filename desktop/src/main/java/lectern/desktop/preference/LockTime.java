package lectern.desktop.preference;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** After how long without keyboard and mouse the window is locked, remembered. */
public final class LockTime {
    private final IntegerProperty minutes;

    public LockTime(PreferenceStore store) {
        minutes = new SimpleIntegerProperty(store.current().lockMinutes());
        minutes.subscribe(value -> store.change(kept -> kept.withLockMinutes(value.intValue())));
    }

    /** 0 for never. */
    public IntegerProperty minutesProperty() {
        return minutes;
    }
}
