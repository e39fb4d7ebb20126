package lectern.model.play;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is with the latest challenge: what a teacher's tile shows.
 *
 * @param answered questions answered so far, of {@code total}
 * @param lastAnswerAt null before the first answer
 */
public record ChallengeState(
        String challengeId,
        String trackId,
        String trackName,
        int answered,
        int total,
        int correct,
        int wrong,
        Instant startedAt,
        @Nullable Instant lastAnswerAt) {}
