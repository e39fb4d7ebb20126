package lectern.desktop.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import org.jspecify.annotations.Nullable;

/** How much of a question's time is left, by the server's clock. */
final class QuizClock {
    private final Clock clock;
    private Duration ahead = Duration.ZERO;

    QuizClock(Clock clock) {
        this.clock = clock;
    }

    /** Takes the server's time from what it has just told. */
    void set(Activity told) {
        ahead = Duration.between(clock.instant(), told.serverTime());
    }

    /** The server's time now. */
    Instant now() {
        return clock.instant().plus(ahead);
    }

    /**
     * Whole seconds until a question closes or a race begins, rounded up, 0 when over; null where nothing has an end
     * that is waited for.
     */
    @Nullable
    Integer left(@Nullable Activity activity) {
        if (activity == null) {
            return null;
        }
        Activity.Race race = activity.race();
        Instant starts = race == null ? null : race.startsAt();
        if (starts != null && starts.isAfter(now())) {
            return seconds(Duration.between(now(), starts).toMillis());
        }
        Activity.Quiz quiz = activity.quiz();
        if (quiz == null || activity.phase() != ActivityPhase.RUNNING) {
            return null;
        }
        Long held = quiz.remainingMillis();
        Instant closes = quiz.closesAt();
        if (held != null) {
            return seconds(held);
        }
        return closes == null ? null : seconds(Duration.between(now(), closes).toMillis());
    }

    private static int seconds(long millis) {
        return (int) Math.max(0, (millis + 999) / 1000);
    }
}
