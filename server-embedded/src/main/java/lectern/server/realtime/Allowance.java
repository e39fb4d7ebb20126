package lectern.server.realtime;

import java.util.concurrent.TimeUnit;

/** What one person may send in a second, over all their connections together. */
final class Allowance {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

    private final ChannelLimits limits;
    private long began = System.nanoTime();
    private int messages;
    private long bytes;

    Allowance(ChannelLimits limits) {
        this.limits = limits;
    }

    /** Notes a message; false where it is one too many. */
    synchronized boolean take(long length) {
        long now = System.nanoTime();
        if (now - began >= WINDOW) {
            began = now;
            messages = 0;
            bytes = 0;
        }
        messages++;
        bytes += length;
        return messages <= limits.messagesPerSecond() && bytes <= limits.bytesPerSecond();
    }
}
