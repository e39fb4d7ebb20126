package lectern.server.realtime;

import io.micrometer.core.instrument.Counter;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one reader, in order. When it is full, messages that a later one of their topic has made worthless are
 * dropped; what never happens is that others wait for this reader.
 */
final class Outbox {
    private final int bound;
    private final Counter dropped;
    private final ArrayDeque<Outgoing> waiting = new ArrayDeque<>();

    Outbox(int bound, Counter dropped) {
        this.bound = bound;
        this.dropped = dropped;
    }

    /** Adds a message at the end; false where there is no room even without the worthless ones. */
    synchronized boolean offer(Outgoing message) {
        if (waiting.size() >= bound) {
            dropSuperseded(message.topic());
        }
        return waiting.size() < bound && waiting.offerLast(message);
    }

    /** Adds a message before all others; false where there is no room. */
    synchronized boolean offerFirst(Outgoing message) {
        return waiting.size() < bound && waiting.offerFirst(message);
    }

    synchronized @Nullable Outgoing poll() {
        return waiting.pollFirst();
    }

    /** Forgets all that waits. */
    synchronized void clear() {
        dropped.increment(waiting.size());
        waiting.clear();
    }

    synchronized int size() {
        return waiting.size();
    }

    private void dropSuperseded(@Nullable Topic newest) {
        Set<Topic> later = new HashSet<>();
        if (newest != null) {
            later.add(newest);
        }
        int before = waiting.size();
        for (Iterator<Outgoing> backwards = waiting.descendingIterator(); backwards.hasNext(); ) {
            Topic topic = backwards.next().topic();
            if (topic != null && !later.add(topic)) {
                backwards.remove();
            }
        }
        dropped.increment(before - waiting.size());
    }
}
