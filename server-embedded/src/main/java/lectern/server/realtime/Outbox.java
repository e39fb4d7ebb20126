package lectern.server.realtime;

import io.micrometer.core.instrument.Counter;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import lectern.model.realtime.MessageType;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one reader, in order. When it is full, messages that a later one of their topic has made worthless are
 * dropped, places in a shared reading before all else; what never happens is that others wait for this reader.
 */
final class Outbox {
    private static final int ROOM = 8;

    private final int bound;
    private final Counter dropped;
    private ArrayDeque<Outgoing> waiting = new ArrayDeque<>(ROOM);
    private int most;
    private boolean skipped;

    Outbox(int bound, Counter dropped) {
        this.bound = bound;
        this.dropped = dropped;
    }

    /** Adds a message at the end; false where there is no room even without the worthless ones. */
    synchronized boolean offer(Outgoing message) {
        if (waiting.size() >= bound
                && !dropSuperseded(message.topic(), topic -> topic.type() == MessageType.PROGRESS_SYNC)) {
            dropSuperseded(message.topic(), topic -> true);
        }
        return waiting.size() < bound && waiting.offerLast(message);
    }

    /** Adds a message before all others; false where there is no room. */
    synchronized boolean offerFirst(Outgoing message) {
        return waiting.size() < bound && waiting.offerFirst(message);
    }

    /** Puts the first ones, which are no longer waiting then, into a list. */
    synchronized void take(int atMost, List<Outgoing> into) {
        most = Math.max(most, waiting.size());
        int count = Math.min(atMost, waiting.size());
        if (count == 0 && most > ROOM) {
            waiting = new ArrayDeque<>(ROOM); // the room for a rush is not kept for hours
            most = 0;
        }
        for (int i = 0; i < count; i++) {
            into.add(waiting.removeFirst());
        }
    }

    /** Whether messages were dropped and the reader has since come half-way through what waits; true once each time. */
    synchronized boolean movesAfterSkipping() {
        if (skipped && waiting.size() <= bound / 2) {
            skipped = false;
            return true;
        }
        return false;
    }

    /** Forgets all that waits. */
    synchronized void clear() {
        dropped.increment(waiting.size());
        waiting.clear();
    }

    synchronized int size() {
        return waiting.size();
    }

    private boolean dropSuperseded(@Nullable Topic newest, Predicate<Topic> which) {
        Set<Topic> later = new HashSet<>();
        if (newest != null) {
            later.add(newest);
        }
        int before = waiting.size();
        for (Iterator<Outgoing> backwards = waiting.descendingIterator(); backwards.hasNext(); ) {
            Topic topic = backwards.next().topic();
            if (topic != null && which.test(topic) && !later.add(topic)) {
                backwards.remove();
            }
        }
        int gone = before - waiting.size();
        dropped.increment(gone);
        skipped |= gone > 0;
        return gone > 0;
    }
}
