package lectern.server.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code activity}.
 *
 * @param currentIn the classroom while it is what goes on there; a quiz that was assigned never is
 * @param aside whether it never is: assigned work, which is for those whom it concerns
 * @param seconds for a question, 0 without a limit
 * @param total questions, or sentences
 */
public record ActivityRow(
        UUID id,
        UUID classroomId,
        @Nullable UUID currentIn,
        boolean aside,
        String kind,
        String pace,
        String title,
        int seconds,
        int total,
        @Nullable UUID articleId,
        @Nullable String raceText,
        Instant createdAt,
        long revision,
        String phase,
        boolean paused,
        int position,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Long remainingMs,
        @Nullable Instant dueAt,
        boolean playing,
        double rate,
        @Nullable Instant endedAt) {

    /** A new one at its first revision. */
    static ActivityRow of(
            UUID id,
            UUID classroomId,
            boolean current,
            ActivityKind kind,
            Pace pace,
            String title,
            int seconds,
            int total,
            @Nullable UUID articleId,
            @Nullable String raceText,
            Instant createdAt,
            Stand stand) {
        return new ActivityRow(
                        id,
                        classroomId,
                        current ? classroomId : null,
                        !current,
                        stored(kind),
                        stored(pace),
                        title,
                        seconds,
                        total,
                        articleId,
                        raceText,
                        createdAt,
                        0,
                        stored(stand.phase()),
                        false,
                        0,
                        null,
                        null,
                        null,
                        null,
                        false,
                        1,
                        null)
                .at(stand);
    }

    /** The same activity a step further. */
    ActivityRow at(Stand stand) {
        return new ActivityRow(
                id,
                classroomId,
                stand.phase() == ActivityPhase.ENDED ? null : currentIn,
                aside,
                kind,
                pace,
                title,
                seconds,
                total,
                articleId,
                raceText,
                createdAt,
                revision + 1,
                stored(stand.phase()),
                stand.paused(),
                stand.position(),
                stand.opensAt(),
                stand.closesAt(),
                stand.remainingMs(),
                stand.dueAt(),
                stand.playing(),
                stand.rate(),
                stand.endedAt());
    }

    Stand stand() {
        return new Stand(phaseNow(), paused, position, opensAt, closesAt, remainingMs, dueAt, playing, rate, endedAt);
    }

    ActivityPhase phaseNow() {
        return ActivityPhase.valueOf(phase.toUpperCase(Locale.ROOT));
    }

    ActivityKind kindOf() {
        return ActivityKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Whether it is a quiz in which each student goes at the own pace. */
    boolean ownPace() {
        return pace.equals(stored(Pace.SELF));
    }

    /** Whether the class did it together; what was assigned is work for oneself, and never opened for all. */
    boolean together() {
        return opensAt != null;
    }

    /** Whether it got beyond the lobby; what ended there never gives its questions away. */
    boolean begun() {
        return aside || together();
    }

    boolean is(ActivityKind other) {
        return kindOf() == other;
    }

    private static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
