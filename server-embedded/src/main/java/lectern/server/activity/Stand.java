package lectern.server.activity;

import java.time.Instant;
import lectern.model.activity.ActivityPhase;
import org.jspecify.annotations.Nullable;

/**
 * How far an activity is: what of its row changes.
 *
 * @param position of a quiz the question, counted from 1; of a reading the sentence, counted from 0
 * @param opensAt when the question was opened or the race begins, moved on by the time for which the clock stood; of a
 *     reading since when it is at its sentence
 * @param closesAt when answering ends
 * @param remainingMs what is left of the question's time while paused; without a limit less than nothing by what has run
 * @param dueAt when the server acts by itself
 */
public record Stand(
        ActivityPhase phase,
        boolean paused,
        int position,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Long remainingMs,
        @Nullable Instant dueAt,
        boolean playing,
        double rate,
        @Nullable Instant endedAt) {

    /** Open, not begun. */
    static final Stand LOBBY = new Stand(ActivityPhase.LOBBY, false, 0, null, null, null, null, false, 1, null);

    /** Goes on, at this place, without a clock. */
    static Stand running(int position, @Nullable Instant opensAt) {
        return new Stand(ActivityPhase.RUNNING, false, position, opensAt, null, null, null, false, 1, null);
    }

    Stand due(@Nullable Instant at) {
        return new Stand(phase, paused, position, opensAt, closesAt, remainingMs, at, playing, rate, endedAt);
    }

    Stand closing(Instant at, Instant due) {
        return new Stand(phase, paused, position, opensAt, at, remainingMs, due, playing, rate, endedAt);
    }

    /** The answer of the question is shown. */
    Stand revealed() {
        return new Stand(ActivityPhase.REVEAL, false, position, opensAt, closesAt, null, null, false, 1, null);
    }

    Stand ended(Instant now) {
        return new Stand(ActivityPhase.ENDED, false, position, opensAt, null, null, null, false, rate, now);
    }

    /** A reading at a sentence. */
    Stand reading(int sentence, boolean plays, double speed, Instant now) {
        return new Stand(phase, false, sentence, now, null, null, null, plays, speed, null);
    }

    boolean running() {
        return phase == ActivityPhase.RUNNING;
    }
}
