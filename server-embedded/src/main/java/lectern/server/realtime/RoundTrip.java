package lectern.server.realtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** How long a message takes to a client and back, by the server's beats that it sends back. */
final class RoundTrip {
    /** By this the ids of the server's beats are known; a client's own must not begin so. */
    static final String MARK = "~";

    /** Beats that may be under way; older ones are given up. */
    private static final int UNDER_WAY = 4;

    private static final int LATEST = 5;

    private final Map<String, Long> sent = new HashMap<>();
    private final ArrayDeque<String> order = new ArrayDeque<>();
    private final ArrayDeque<Long> latest = new ArrayDeque<>();

    static boolean isEcho(String id) {
        return id.startsWith(MARK);
    }

    synchronized void sent(String id, long now) {
        sent.put(id, now);
        order.add(id);
        if (order.size() > UNDER_WAY) {
            sent.remove(order.remove());
        }
    }

    synchronized void echoed(String id, long now) {
        Long began = sent.remove(id);
        if (began != null) {
            order.remove(id);
            latest.add(now - began);
            if (latest.size() > LATEST) {
                latest.remove();
            }
        }
    }

    /** The best of the latest few, since anything above it was waiting and not the way; zero until one has come back. */
    synchronized Duration best() {
        return Duration.ofNanos(latest.stream().mapToLong(Long::longValue).min().orElse(0));
    }
}
