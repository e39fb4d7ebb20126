package lectern.server.activity;

import java.time.Duration;
import java.time.Instant;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityPhase;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a live quiz (000): lobby → question → reveal → question … → end. Pure: the same row at the same time gives
 * the same step.
 *
 * @param delay what is made up for by waiting before the server reveals by itself
 */
record QuizMoves(Duration delay) {

    /**
     * Where a command leads.
     *
     * @return null where nothing changes
     * @throws DomainException CONFLICT where it has no sense now
     */
    @Nullable
    Stand move(ActivityRow row, Action action, Instant now) {
        Stand stand = row.stand();
        return switch (action) {
            case START -> {
                require(stand, "It has begun already", ActivityPhase.LOBBY);
                yield open(row, 1, now);
            }
            case REVEAL -> {
                require(stand, "There is no open question", ActivityPhase.RUNNING);
                yield stand.revealed();
            }
            case NEXT -> {
                require(stand, "Show the answer first, or skip the question", ActivityPhase.REVEAL);
                yield next(row, now);
            }
            case SKIP -> {
                require(stand, "There is no question to skip", ActivityPhase.RUNNING, ActivityPhase.REVEAL);
                yield next(row, now);
            }
            case REPLACE -> {
                require(stand, "There is no question to replace", ActivityPhase.RUNNING, ActivityPhase.REVEAL);
                yield open(row, row.position(), now);
            }
            case PAUSE -> {
                require(stand, "There is no open question", ActivityPhase.RUNNING);
                yield stand.paused() ? null : pause(stand, now);
            }
            case RESUME -> {
                require(stand, "There is no open question", ActivityPhase.RUNNING);
                yield stand.paused() ? resume(row, now) : null;
            }
            case END -> stand.ended(now);
        };
    }

    private static void require(Stand stand, String message, ActivityPhase... phases) {
        for (ActivityPhase phase : phases) {
            if (stand.phase() == phase) {
                return;
            }
        }
        throw DomainException.conflict(message);
    }

    private Stand next(ActivityRow row, Instant now) {
        return row.position() >= row.total() ? row.stand().ended(now) : open(row, row.position() + 1, now);
    }

    private Stand open(ActivityRow row, int position, Instant now) {
        Stand stand = Stand.running(position, now);
        return row.seconds() == 0 ? stand : closing(stand, now.plusSeconds(row.seconds()));
    }

    private Stand closing(Stand stand, Instant at) {
        return stand.closing(at, at.plus(delay));
    }

    private static Stand pause(Stand stand, Instant now) {
        long left = stand.closesAt() != null
                ? Math.max(0, Duration.between(now, stand.closesAt()).toMillis())
                : stand.opensAt() != null
                        ? Duration.between(now, stand.opensAt()).toMillis()
                        : 0;
        return new Stand(stand.phase(), true, stand.position(), stand.opensAt(), null, left, null, false, 1, null);
    }

    private Stand resume(ActivityRow row, Instant now) {
        Long left = row.remainingMs();
        if (left == null) {
            return Stand.running(row.position(), row.opensAt());
        }
        Instant opened = now.minus(Duration.ofSeconds(row.seconds()).minusMillis(left));
        Stand on = Stand.running(row.position(), opened);
        return row.seconds() == 0 ? on : closing(on, now.plusMillis(left));
    }

    /** For how long the clock ran before it was stopped; null while it runs. */
    static @Nullable Duration stopped(ActivityRow row) {
        Long left = row.remainingMs();
        return row.paused() && left != null ? Duration.ofSeconds(row.seconds()).minusMillis(left) : null;
    }
}
