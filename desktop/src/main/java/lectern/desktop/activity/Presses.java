package lectern.desktop.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lectern.model.activity.ActivityCommand.Action;

/** Keys and buttons: one that is pressed again in the same moment means the same step, not the next. */
final class Presses {
    private static final Duration MOMENT = Duration.ofMillis(700);

    private final LiveActivity live;
    private final Clock clock;
    private Instant last = Instant.MIN;

    Presses(LiveActivity live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** Takes a step, unless one was pressed a moment ago. */
    void step(Action action) {
        Instant now = clock.instant();
        if (!now.isBefore(last.plus(MOMENT))) {
            last = now;
            live.command(action);
        }
    }
}
