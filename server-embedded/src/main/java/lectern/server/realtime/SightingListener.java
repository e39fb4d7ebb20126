package lectern.server.realtime;

import java.util.List;

/** Whoever keeps when people were last here. */
@FunctionalInterface
public interface SightingListener {

    /** The newest sighting of each, gathered over about a second. May block; called from a thread of its own. */
    void seen(List<Sighting> sightings);
}
