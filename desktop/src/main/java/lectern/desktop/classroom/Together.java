package lectern.desktop.classroom;

import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is in what the whole class does together.
 *
 * @param done of the total: questions asked, characters typed, sentences read
 * @param total 0 where it is not told how far one is
 * @param place from 1 for who has finished a race
 */
public record Together(
        ActivityKind kind,
        ActivityPhase phase,
        int done,
        int total,
        @Nullable Integer place) {

    /** From 0 to 1. */
    double progress() {
        return place != null ? 1 : total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
