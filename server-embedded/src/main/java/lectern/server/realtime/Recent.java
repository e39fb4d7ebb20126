package lectern.server.realtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A channel's recent messages, for those who reconnect. Of what only some get, the latest of each topic is kept, apart
 * for each audience: it says all, and what one hears much of does not push out what others missed.
 */
final class Recent {
    private final int bound;
    private final ArrayDeque<Outgoing> each = new ArrayDeque<>();
    private final Map<Audience, Latest> latest = new HashMap<>();
    private final long start;
    private long forgotten;

    /** The latest of each topic for one audience. */
    private static final class Latest {
        private final Map<Topic, Outgoing> byTopic = new LinkedHashMap<>();
        private long forgotten;

        Latest(long start) {
            this.forgotten = start;
        }
    }

    /**
     * @param bound messages that are kept for everyone, and topics for each other audience
     * @param start the number before the first message
     */
    Recent(int bound, long start) {
        this.bound = bound;
        this.start = start;
        this.forgotten = start;
    }

    void keep(Outgoing message) {
        Topic topic = message.topic();
        if (!message.audience().equals(Audience.ALL) && topic != null) {
            Latest some = latest.computeIfAbsent(message.audience(), audience -> new Latest(start));
            some.byTopic.remove(topic);
            some.byTopic.put(topic, message);
            if (some.byTopic.size() > bound) {
                Iterator<Outgoing> oldest = some.byTopic.values().iterator();
                some.forgotten = oldest.next().seq();
                oldest.remove();
            }
        } else {
            each.add(message);
            if (each.size() > bound) {
                forgotten = each.remove().seq();
            }
        }
    }

    /** What came after a number, in order; null where something of it is no longer held. */
    @Nullable
    List<Outgoing> since(long seq, Attendee who) {
        if (seq < forgotten) {
            return null;
        }
        List<Outgoing> missed = new ArrayList<>();
        for (Outgoing message : each) {
            if (message.seq() > seq && message.audience().includes(who)) {
                missed.add(message);
            }
        }
        for (Map.Entry<Audience, Latest> some : latest.entrySet()) {
            if (some.getKey().includes(who)) {
                if (seq < some.getValue().forgotten) {
                    return null;
                }
                some.getValue().byTopic.values().stream()
                        .filter(message -> message.seq() > seq)
                        .forEach(missed::add);
            }
        }
        missed.sort(Comparator.comparingLong(Outgoing::seq));
        return missed;
    }
}
