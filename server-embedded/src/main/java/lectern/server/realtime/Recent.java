package lectern.server.realtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A channel's recent messages, for those who reconnect. Of what only the host gets, the latest of each topic is kept:
 * it says all, and a busy class does not push the others' messages out.
 */
final class Recent {
    private final int bound;
    private final ArrayDeque<Outgoing> forAll = new ArrayDeque<>();
    private final Map<Topic, Outgoing> forHost = new LinkedHashMap<>();
    private long forgottenForAll;
    private long forgottenForHost;

    /**
     * @param start the number before the first message
     */
    Recent(int bound, long start) {
        this.bound = bound;
        this.forgottenForAll = start;
        this.forgottenForHost = start;
    }

    void keep(Outgoing message) {
        Topic topic = message.topic();
        if (message.hostOnly() && topic != null) {
            forHost.remove(topic);
            forHost.put(topic, message);
            if (forHost.size() > bound) {
                Iterator<Outgoing> oldest = forHost.values().iterator();
                forgottenForHost = oldest.next().seq();
                oldest.remove();
            }
        } else {
            forAll.add(message);
            if (forAll.size() > bound) {
                forgottenForAll = forAll.remove().seq();
            }
        }
    }

    /** What came after a number, in order; null where something of it is no longer held. */
    @Nullable
    List<Outgoing> since(long seq, boolean host) {
        if (seq < forgottenForAll || (host && seq < forgottenForHost)) {
            return null;
        }
        List<Outgoing> missed = new ArrayList<>();
        for (Outgoing message : forAll) {
            if (message.seq() > seq && (host || !message.hostOnly())) {
                missed.add(message);
            }
        }
        if (host) {
            forHost.values().stream().filter(message -> message.seq() > seq).forEach(missed::add);
            missed.sort(Comparator.comparingLong(Outgoing::seq));
        }
        return missed;
    }
}
