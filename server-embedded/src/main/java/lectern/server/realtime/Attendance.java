package lectern.server.realtime;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One person's presence in a channel: there while a connection stands, and a moment longer. Guarded by the channel. */
final class Attendance {
    final String nickname;
    final Set<Connection> connections = new HashSet<>();
    private @Nullable Future<?> leaving;
    private int waiting;

    Attendance(String nickname) {
        this.nickname = nickname;
    }

    /** Comes back within the moment of grace, or opens another tab. */
    void stay() {
        Future<?> pending = leaving;
        if (pending != null) {
            pending.cancel(false);
            leaving = null;
        }
    }

    /** Notes how much waits unsent on the person's device; whether that is news. */
    boolean waits(int count) {
        boolean news = waiting != count;
        waiting = count;
        return news;
    }

    void leaveBy(Future<?> end) {
        stay();
        leaving = end;
    }
}
