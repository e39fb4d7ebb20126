package lectern.server.activity;

import java.time.Duration;
import java.time.Instant;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** How answers of a live quiz count, and until when (000). Pure. */
final class Scoring {
    /** For a right answer. */
    static final int RIGHT = 500;

    /** On top, for one at once; none for one at the last moment. */
    static final int EARLY = 500;

    /** The longest delay of a network that is made up for. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(2);

    private Scoring() {}

    /**
     * Points for an answer; all of them where there is no limit of time.
     *
     * @param elapsedMs from the opening
     * @param seconds the limit, 0 for none
     */
    static int points(boolean right, long elapsedMs, int seconds) {
        if (!right) {
            return 0;
        }
        if (seconds == 0) {
            return RIGHT + EARLY;
        }
        double left = 1 - Math.min(1, elapsedMs / (seconds * 1_000.0));
        return RIGHT + (int) Math.round(EARLY * left);
    }

    /** A measured round trip as far as it is made up for. */
    static Duration allowance(Duration roundTrip) {
        return roundTrip.isNegative()
                ? Duration.ZERO
                : roundTrip.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : roundTrip;
    }

    /**
     * How long an answer took, in milliseconds. What the student's clock says can take off no more than the network
     * takes; what the server's clock says alone would punish who is far away.
     *
     * @param opensAt when the question was opened
     * @param stopped where the clock stands, when it stopped
     * @throws DomainException CONFLICT where it is too late
     */
    static long elapsed(
            Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Duration stopped,
            Instant now,
            long claimedMs,
            Duration roundTrip) {
        Duration allowed = allowance(roundTrip);
        if (stopped != null) {
            return clamp(claimedMs, stopped.minus(allowed).toMillis(), stopped.toMillis());
        }
        if (closesAt != null && now.isAfter(closesAt.plus(allowed))) {
            throw DomainException.conflict("The time for this question is over");
        }
        long most = Duration.between(opensAt, now).toMillis();
        return clamp(claimedMs, most - allowed.toMillis(), most);
    }

    private static long clamp(long value, long least, long most) {
        return Math.max(0, Math.max(least, Math.min(value, most)));
    }
}
